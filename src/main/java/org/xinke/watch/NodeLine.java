package org.xinke.watch;

import java.time.Instant;

/** @param here whether it answers as if it were there: seen within the last minute */
public record NodeLine(String name, String version, Instant startedAt, Instant seenAt, boolean here) {}
