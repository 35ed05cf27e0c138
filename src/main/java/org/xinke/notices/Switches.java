package org.xinke.notices;

import java.util.Map;
import java.util.Set;

/**
 * Which kind goes which way. The school says what is sent at all, and a person what of that is wanted.
 *
 * @param usual the ways that are on while nobody has said otherwise
 */
public record Switches(Set<Channel> usual, Map<Way, Boolean> school, Map<Way, Boolean> own) {
    /** Whether the school sends it. */
    public boolean bySchool(NoticeKind kind, Channel channel) {
        boolean possible = channel.personal() || kind.forGroup();
        return possible && school.getOrDefault(new Way(kind, channel), usual.contains(channel));
    }

    public boolean on(NoticeKind kind, Channel channel) {
        return bySchool(kind, channel) && own.getOrDefault(new Way(kind, channel), true);
    }

    /** A kind on a channel. */
    public record Way(NoticeKind kind, Channel channel) {}
}
