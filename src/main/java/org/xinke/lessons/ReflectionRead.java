package org.xinke.lessons;

import java.time.Instant;

/** Who read a reflection, and when. */
public record ReflectionRead(String reader, Instant at) {}
