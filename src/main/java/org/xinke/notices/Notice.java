package org.xinke.notices;

import java.util.List;

/**
 * Somebody is to know something; fired as an event by the feature whose deed it was, in the transaction of the deed. The same
 * source again says nothing.
 *
 * @param source which deed it was, such as {@code sessions.cancel:12}
 * @param link where more of it stands, an address of ours without a slash before it
 * @param facts as many as the kind asks for, in its order
 */
public record Notice(NoticeKind kind, Audience to, String source, String link, List<Fact> facts) {
    public Notice {
        facts = List.copyOf(facts);
        if (facts.size() != kind.facts()) {
            throw new IllegalArgumentException(kind + " has " + kind.facts() + " facts, not " + facts.size());
        }
        if (link.startsWith("/") || link.contains(":")) {
            throw new IllegalArgumentException("not an address of ours: " + link);
        }
    }

    public static Notice of(NoticeKind kind, Audience to, String source, String link, Fact... facts) {
        return new Notice(kind, to, source, link, List.of(facts));
    }
}
