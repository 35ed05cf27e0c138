package org.xinke.journal;

import java.time.Instant;

/** Who read a reflection, and when. */
public record ReflectionRead(String reader, Instant at) {}
