package org.xinke.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.xinke.shared.Allowed;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Role;
import org.xinke.shared.Rows;
import org.xinke.shared.Settings;
import org.xinke.shared.Texts;
import org.xinke.tables.CsvTable;

/** All grades that count as a OneRoster 1.2 zip of CSV files: a column of marks (line item) for each section and sitting. */
@ApplicationScoped
@Transactional
public class OneRosterResults {
    private static final String CATEGORY = "final-grade";
    private static final String WHERE = " WHERE (CAST(?1 AS bigint) = 0 OR x.college_id = CAST(?2 AS bigint))";
    private static final int STRETCH = 5000;
    private static final int FULL = 100;

    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentUser currentUser;

    @Inject
    Numbering numbering;

    @Inject
    Settings settings;

    /** A token that is limited to a college gets that college alone. */
    @Allowed({Role.FEED_GRADES, Role.ACADEMIC_AFFAIRS})
    public void write(OutputStream out) throws IOException {
        numbering.number();
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        begin(zip, "manifest", OneRoster.Property.class, OneRoster.MANIFEST);
        begin(zip, "categories", OneRoster.Category.class, List.of(category()));
        begin(zip, "lineItems", OneRoster.LineItem.class, lineItems());
        List<Line> lines = lines(0);
        begin(zip, "results", OneRoster.Result.class, results(lines));
        while (lines.size() == STRETCH) {
            lines = lines(lines.get(lines.size() - 1).seq());
            put(zip, CsvTable.lines(OneRoster.Result.class, results(lines)));
        }
        zip.finish();
    }

    private static void begin(ZipOutputStream zip, String name, Class<?> type, List<?> rows) throws IOException {
        zip.putNextEntry(new ZipEntry(name + ".csv"));
        put(zip, CsvTable.of(type, rows));
    }

    private static void put(ZipOutputStream zip, String text) throws IOException {
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private OneRoster.Category category() {
        return new OneRoster.Category(CATEGORY, "", "", say("feed.oneroster.category"), "");
    }

    private List<OneRoster.LineItem> lineItems() {
        String sql = "SELECT DISTINCT x.section, x.sitting, x.term, x.starts_on, x.ends_on FROM feed.feed_result x"
                + WHERE + " ORDER BY x.section, x.sitting";
        return Rows.list(bind(sql), Column.class).stream()
                .map(column -> new OneRoster.LineItem(
                        column.id(),
                        "",
                        "",
                        say("feed.oneroster.title", say("feed.sitting." + column.sitting())),
                        "",
                        column.startsOn(),
                        column.endsOn(),
                        column.section(),
                        CATEGORY,
                        column.term(),
                        0,
                        FULL,
                        settings.oneRosterSchool()))
                .toList();
    }

    private List<Line> lines(long after) {
        String sql = "SELECT x.seq, x.number, x.section, x.sitting, x.points, x.passed, x.missed, x.published_at"
                + " FROM feed.feed_result x" + WHERE + " AND x.seq > ?3 ORDER BY x.seq LIMIT " + STRETCH;
        return Rows.list(bind(sql).setParameter(3, after), Line.class);
    }

    private List<OneRoster.Result> results(List<Line> lines) {
        return lines.stream()
                .map(line -> new OneRoster.Result(
                        line.column() + "-" + line.number(),
                        "",
                        "",
                        line.column(),
                        line.number(),
                        "fully graded",
                        line.points(),
                        LocalDate.ofInstant(line.publishedAt(), settings.zone()),
                        "",
                        say(line.passed() ? "feed.oneroster.passed" : "feed.oneroster.failed"),
                        line.section(),
                        false,
                        false,
                        false,
                        line.missed()))
                .toList();
    }

    private Query bind(String sql) {
        long college = FeedQueries.college(currentUser.get(), Role.FEED_GRADES);
        return em.createNativeQuery(sql).setParameter(1, college).setParameter(2, college);
    }

    private static String say(String key, Object... arguments) {
        return Texts.get(Texts.CHINESE, key, arguments);
    }

    record Column(String section, String sitting, String term, LocalDate startsOn, LocalDate endsOn) {
        String id() {
            return section + "-" + sitting;
        }
    }

    record Line(
            long seq,
            String number,
            String section,
            String sitting,
            BigDecimal points,
            boolean passed,
            boolean missed,
            Instant publishedAt) {
        String column() {
            return section + "-" + sitting;
        }
    }
}
