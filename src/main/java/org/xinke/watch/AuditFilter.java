package org.xinke.watch;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the audit record.
 *
 * @param who number or name of whoever did it; empty for everybody
 * @param kind beginning of the deed, such as {@code exams.}; empty for all
 * @param subject beginning of what it was done to, such as {@code person:7}; empty for all
 * @param from first day
 * @param to last day
 */
public record AuditFilter(
        String who,
        String kind,
        String subject,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
