package org.xinke.notices.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.xinke.notices.Channel;
import org.xinke.notices.NoticeSettings;

/** 企业微信群机器人: known by its key alone. */
@ApplicationScoped
class WeComRobot extends Robot {
    @Inject
    NoticeSettings settings;

    @Override
    public Channel channel() {
        return Channel.WECOM;
    }

    @Override
    public boolean ready() {
        return settings.text("wecom.url").isPresent();
    }

    @Override
    String url(String key, String secret) {
        return settings.text("wecom.url").orElseThrow() + "/cgi-bin/webhook/send?key=" + key;
    }
}
