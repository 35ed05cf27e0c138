package org.xinke.notices.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.xinke.notices.Channel;
import org.xinke.notices.NoticeSettings;
import org.xinke.shared.Json;

/** Short messages by whatever gateway the school has: a POST with a body of its form. Another one is another {@link Carrier}. */
@ApplicationScoped
class SmsGateway implements Carrier {
    @Inject
    NoticeSettings settings;

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public boolean ready() {
        return settings.text("sms.url").isPresent();
    }

    @Override
    public void bring(List<Letter> letters, Report report) {
        letters.forEach(letter -> bring(letter, report));
    }

    private void bring(Letter letter, Report report) {
        Map<String, String> headers = settings.text("sms.token")
                .map(token -> Map.of("Authorization", token))
                .orElse(Map.of());
        try {
            Post.Answer answer = Post.json(settings.text("sms.url").orElseThrow(), body(letter), headers);
            boolean accepted = answer.good()
                    && Pattern.compile(settings.text("sms.accepted").orElse(""))
                            .matcher(answer.body())
                            .find();
            if (accepted) {
                report.brought(letter, answer.shortly());
            } else {
                report.failed(letter, answer.shortly(), false);
            }
        } catch (IOException e) {
            report.failed(letter, String.valueOf(e.getMessage()), false);
        }
    }

    private String body(Letter letter) {
        return settings.text("sms.body")
                .orElseThrow()
                .replace("{to}", quoted(letter.to()))
                .replace("{text}", quoted(letter.text()));
    }

    /** As it stands between the quotes of a JSON string. */
    private static String quoted(String text) {
        String json = Json.write(text);
        return json.substring(1, json.length() - 1);
    }
}
