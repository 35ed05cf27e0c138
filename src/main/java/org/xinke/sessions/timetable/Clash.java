package org.xinke.sessions.timetable;

import java.time.Instant;

/** Another class session at the same time that needs the same room, teacher or section. */
public record Clash(Kind kind, String section, Instant startsAt, String room, String teacher) {
    /** What cannot be in two places; the section's own cannot be overruled. */
    public enum Kind {
        SECTION,
        TEACHER,
        ROOM
    }
}
