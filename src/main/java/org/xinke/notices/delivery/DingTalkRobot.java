package org.xinke.notices.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.xinke.notices.Channel;
import org.xinke.notices.NoticeSettings;

/** 钉钉群机器人: signed as its documentation says, HMAC-SHA256 over the time and the secret itself. */
@ApplicationScoped
class DingTalkRobot extends Robot {
    private static final String HMAC = "HmacSHA256";

    @Inject
    NoticeSettings settings;

    @Inject
    Clock clock;

    @Override
    public Channel channel() {
        return Channel.DINGTALK;
    }

    @Override
    public boolean ready() {
        return settings.text("dingtalk.url").isPresent();
    }

    @Override
    String url(String key, String secret) {
        String address = settings.text("dingtalk.url").orElseThrow() + "/robot/send?access_token=" + key;
        if (secret.isEmpty()) {
            return address;
        }
        long now = clock.instant().toEpochMilli();
        return address + "&timestamp=" + now + "&sign="
                + URLEncoder.encode(signature(now, secret), StandardCharsets.UTF_8);
    }

    static String signature(long millis, String secret) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            byte[] signed = mac.doFinal((millis + "\n" + secret).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
