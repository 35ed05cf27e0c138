package org.xinke.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;
import org.xinke.shared.sql.Where;

/** Looks into the audit record. Whoever takes it away stands in it too. */
@ApplicationScoped
@Transactional
public class AuditQueries {
    private static final String LINES = """
            SELECT e.at, e.actor_number, p.name, e.origin, e.action, e.subject, e.before, e.after
              FROM shared.audit_entry e LEFT JOIN people.person p ON p.id = e.actor_id""";

    private static final String COUNT = "SELECT count(*) FROM shared.audit_entry e";

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Audit audit;

    @Inject
    WatchSettings settings;

    /** The newest first. */
    @Allowed(Role.ADMIN)
    public List<AuditLine> lines(AuditFilter filter, int offset, int limit) {
        Where where = where(filter);
        return sql.of(LINES + where.sql() + " ORDER BY e.at DESC, e.id DESC")
                .set(where)
                .page(offset, limit)
                .list(AuditLine.class);
    }

    @Allowed(Role.ADMIN)
    public int count(AuditFilter filter) {
        Where where = where(filter);
        return sql.of(COUNT + where.sql()).set(where).value(Integer.class);
    }

    /** A stretch of a file; the first one is recorded. */
    @Allowed(Role.ADMIN)
    public List<AuditLine> export(AuditFilter filter, int offset, int limit) {
        if (offset == 0) {
            audit.record("watch.audit.export", "audit", null, filter.toString());
        }
        int left = Math.max(0, settings.auditRows() - offset);
        return left == 0 ? List.of() : lines(filter, offset, Math.min(left, limit));
    }

    private Where where(AuditFilter filter) {
        return new Where("TRUE")
                .and(
                        "(e.actor_number = :who OR e.actor_id IN (SELECT w.id FROM people.person w WHERE w.number = :who OR w.name = :who))",
                        given(filter.who()))
                .and("starts_with(e.action, :kind)", given(filter.kind()))
                .and("starts_with(e.subject, :subject)", given(filter.subject()))
                .and("e.at >= :from", begin(filter.from(), 0))
                .and("e.at < :to", begin(filter.to(), 1));
    }

    private static @Nullable String given(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private @Nullable Instant begin(@Nullable LocalDate day, int later) {
        return day == null
                ? null
                : day.plusDays(later).atStartOfDay(clock.getZone()).toInstant();
    }
}
