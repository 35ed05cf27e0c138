package org.xinke.watch.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.xinke.watch.AuditFilter;

/** What is looked for stands in the address. */
final class AuditAddress {
    private static final int DAYS = 30;

    private AuditAddress() {}

    /** @param today the last days, when no others are asked for */
    static AuditFilter read(QueryParameters query, LocalDate today) {
        LocalDate from = day(query, "from");
        LocalDate to = day(query, "to");
        boolean none = from == null && to == null && !query.getParameters().containsKey("from");
        return new AuditFilter(
                text(query, "who"),
                text(query, "kind"),
                text(query, "subject"),
                none ? today.minusDays(DAYS) : from,
                to);
    }

    static QueryParameters write(AuditFilter filter) {
        Map<String, String> parts = new TreeMap<>();
        parts.put("who", filter.who());
        parts.put("kind", filter.kind());
        parts.put("subject", filter.subject());
        parts.put("from", filter.from() == null ? "" : filter.from().toString());
        parts.put("to", filter.to() == null ? "" : filter.to().toString());
        return QueryParameters.simple(parts);
    }

    private static String text(QueryParameters query, String name) {
        return query.getSingleParameter(name).orElse("");
    }

    private static @Nullable LocalDate day(QueryParameters query, String name) {
        try {
            String text = text(query, name);
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            return null;
        }
    }
}
