package org.xinke.factor;

import java.time.Instant;

/** @param recoveryCodes that are left */
public record OwnFactor(Instant since, long recoveryCodes) {}
