package org.xinke.notices.delivery;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.xinke.shared.Json;

/** A robot that says texts in a group, as WeCom's and DingTalk's do: the same message, other addresses. */
abstract class Robot implements Carrier {
    /**
     * @param key that its page shows
     * @param secret by which it is signed; empty: by none
     */
    abstract String url(String key, String secret);

    @Override
    public boolean ready() {
        return true;
    }

    @Override
    public final void bring(List<Letter> letters, Report report) {
        letters.forEach(letter -> bring(letter, report));
    }

    private void bring(Letter letter, Report report) {
        String[] keys = letter.to().split("\n", 2);
        String body = Json.write(Map.of("msgtype", "text", "text", Map.of("content", letter.text())));
        try {
            RobotAnswer answer = RobotAnswer.of(Post.json(url(keys[0], keys[1]), body, Map.of()));
            String said = answer.errcode() + " " + answer.errmsg();
            if (answer.good()) {
                report.brought(letter, said);
            } else {
                report.failed(letter, said, answer.forGood());
            }
        } catch (IOException e) {
            report.failed(letter, String.valueOf(e.getMessage()), false);
        }
    }
}
