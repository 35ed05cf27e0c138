package org.xinke.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import org.xinke.shared.Settings;
import org.xinke.shared.Texts;
import org.xinke.shared.sql.Sql;
import org.xinke.shared.sql.Where;
import org.xinke.tables.CsvTable;

/** All grades that count as a OneRoster 1.2 zip of CSV files: a column of marks (line item) for each section and sitting. */
@ApplicationScoped
@Transactional
public class OneRosterResults {
    private static final String CATEGORY = "final-grade";
    private static final int STRETCH = 5000;
    private static final int FULL = 100;

    @Inject
    Sql sql;

    @Inject
    CurrentUser currentUser;

    @Inject
    Numbering numbering;

    @Inject
    Settings settings;

    @Inject
    FeedSettings feed;

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
        Where where = mine();
        return sql
                .of("SELECT DISTINCT x.section, x.sitting, x.term, x.starts_on, x.ends_on FROM feed.feed_result x"
                        + where.sql() + " ORDER BY x.section, x.sitting")
                .set(where)
                .list(Column.class)
                .stream()
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
                        feed.school()))
                .toList();
    }

    private List<Line> lines(long after) {
        Where where = mine().and("x.seq > :after", after);
        return sql.of("SELECT x.seq, x.number, x.section, x.sitting, x.points, x.passed, x.missed, x.published_at"
                        + " FROM feed.feed_result x" + where.sql() + " ORDER BY x.seq")
                .set(where)
                .page(0, STRETCH)
                .list(Line.class);
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

    private Where mine() {
        return FeedQueries.within(currentUser.get(), Role.FEED_GRADES);
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
