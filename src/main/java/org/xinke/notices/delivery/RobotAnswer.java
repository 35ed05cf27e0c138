package org.xinke.notices.delivery;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.UncheckedIOException;
import java.util.Set;
import org.xinke.shared.Json;

/** What WeCom and DingTalk answer: a number that is 0 when it went well, also with HTTP 200 when it did not. */
record RobotAnswer(int errcode, String errmsg) {
    /** A key that is none, a signature that is wrong, a robot that was removed: waiting helps nothing. */
    private static final Set<Integer> FOR_GOOD = Set.of(93000, 40014, 300001, 300005, 310000);

    static RobotAnswer of(Post.Answer answer) {
        try {
            Said said = Json.read(answer.body(), Said.class);
            return new RobotAnswer(said.errcode(), String.valueOf(said.errmsg()));
        } catch (UncheckedIOException notTheirs) {
            return new RobotAnswer(-1, answer.shortly());
        }
    }

    boolean good() {
        return errcode == 0;
    }

    boolean forGood() {
        return FOR_GOOD.contains(errcode);
    }

    /** Without what else may be in it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Said(int errcode, String errmsg) {}
}
