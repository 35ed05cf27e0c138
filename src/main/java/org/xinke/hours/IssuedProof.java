package org.xinke.hours;

import java.time.Instant;

/** A proof of hours as it goes on paper; the code is known nowhere else from now on. */
public record IssuedProof(
        ProofCode code, String name, String number, String course, HoursSummary summary, Instant issuedAt) {}
