package org.xinke.notices.announce;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinke.notices.Fact;
import org.xinke.notices.NoticeLine;

/**
 * An announcement as its writer finds it again.
 *
 * @param told who, title and text, as JSON
 * @param seen how many have seen it
 */
public record SentLine(
        long id,
        String told,
        String addressed,
        Instant at,
        @Nullable Instant withdrawnAt,
        int receivers,
        int seen) {
    public String title() {
        return facts().get(1).value();
    }

    public String text() {
        return facts().get(2).value();
    }

    private List<Fact> facts() {
        return NoticeLine.facts(told);
    }
}
