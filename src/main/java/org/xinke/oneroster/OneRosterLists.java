package org.xinke.oneroster;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.xinke.tables.TableLimits;

/**
 * A OneRoster export as our lists. A homeroom is an 行政班, a scheduled class a 教学班. OneRoster knows no majors: the
 * organisation of a homeroom is its major, and that one's parent its college; without a parent it is both.
 */
public final class OneRosterLists {
    private final OneRosterZip zip;
    private final Map<String, Org> orgs = new HashMap<>();
    private final Map<String, String> terms = new HashMap<>();
    private final Map<String, OneRosterGroup> classes = new LinkedHashMap<>();
    private final Map<String, OneRosterPerson> people = new LinkedHashMap<>();
    private final Map<String, String> roles = new HashMap<>();
    private final OneRosterChoice choice;
    private final LocalDate today;
    private final Map<String, OneRosterGroup> homerooms = new HashMap<>();
    private final Map<String, TreeSet<String>> teachers = new HashMap<>();

    private OneRosterLists(OneRosterZip zip, OneRosterChoice choice, LocalDate today) {
        this.zip = zip;
        this.choice = choice;
        this.today = today;
    }

    /**
     * Writes a CSV for each kind that the export speaks of, in the order in which they are taken over.
     *
     * @param today on which roles and enrolments have to count
     */
    public static Map<OneRosterList, Path> lists(
            Path zip, Path folder, TableLimits limits, OneRosterChoice choice, LocalDate today) throws IOException {
        OneRosterLists export = new OneRosterLists(new OneRosterZip(zip, limits), choice, today);
        export.learn();
        Map<OneRosterList, Path> lists = new EnumMap<>(OneRosterList.class);
        export.write(lists, folder, OneRosterList.CLASSES, "班级名称,班级代码,专业名称,学院名称,年级", export::homerooms);
        export.write(lists, folder, OneRosterList.ENROLMENTS, "学号,教学班号", export::enrolments);
        export.write(lists, folder, OneRosterList.STUDENTS, "学号,姓名,班级,班级代码,专业,学院,年级", export::students);
        export.write(lists, folder, OneRosterList.STAFF, "工号,姓名,部门,角色", export::staff);
        export.write(lists, folder, OneRosterList.SECTIONS, "教学班号,教学班名称,学年学期,教师工号", export::sections);
        return lists;
    }

    public static Path file(Path folder, OneRosterList kind) {
        return folder.resolve(kind.name().toLowerCase(Locale.ROOT) + ".csv");
    }

    private void learn() throws IOException {
        zip.each("orgs", row -> orgs.put(row.id(), new Org(row.at("name"), row.at("parentSourcedId"))));
        zip.each("academicSessions", row -> terms.put(row.id(), row.at("title")));
        zip.each("classes", row -> {
            OneRosterGroup group = OneRosterGroup.of(row);
            if (group.isOf(choice)) {
                classes.put(row.id(), group);
            }
        });
        zip.each("roles", this::role);
        zip.each("users", row -> people.put(row.id(), OneRosterPerson.of(row, roles.get(row.id()))));
    }

    /** The primary role goes before others, whatever the order in the file. */
    private void role(OneRosterRow row) {
        if (!row.countsOn(today)) {
            return;
        }
        if (row.at("roleType").equalsIgnoreCase("primary")) {
            roles.put(row.at("userSourcedId"), row.at("role"));
        } else {
            roles.putIfAbsent(row.at("userSourcedId"), row.at("role"));
        }
    }

    private void enrolments(Lines out) throws IOException {
        zip.each("enrollments", row -> {
            OneRosterGroup group = classes.get(row.at("classSourcedId"));
            OneRosterPerson person = people.get(row.at("userSourcedId"));
            if (group == null || person == null || !row.countsOn(today)) {
                return;
            }
            boolean student = row.at("role").equalsIgnoreCase("student");
            if (group.homeroom() && student) {
                homerooms.put(row.at("userSourcedId"), group);
            } else if (!group.homeroom() && student) {
                out.line(person.number(), group.code());
            } else if (!group.homeroom() && row.at("role").equalsIgnoreCase("teacher")) {
                teachers.computeIfAbsent(group.code(), code -> new TreeSet<>()).add(person.number());
            }
        });
    }

    private void homerooms(Lines out) {
        classes.values().stream()
                .filter(OneRosterGroup::homeroom)
                .forEach(group ->
                        out.line(group.title(), group.code(), name(group.org()), college(group.org()), group.cohort()));
    }

    private void students(Lines out) {
        people.forEach((id, person) -> {
            if (person.student()) {
                OneRosterGroup group = homerooms.get(id);
                out.line(
                        person.number(),
                        person.name(),
                        group == null ? "" : group.title(),
                        group == null ? "" : group.code(),
                        group == null ? "" : name(group.org()),
                        group == null ? "" : college(group.org()),
                        group == null ? "" : group.cohort());
            }
        });
    }

    private void staff(Lines out) {
        people.values().stream()
                .filter(OneRosterPerson::staff)
                .forEach(person -> out.line(
                        person.number(), person.name(), name(person.org()), person.teacher() ? "INSTRUCTOR" : ""));
    }

    private void sections(Lines out) {
        classes.values().stream()
                .filter(group -> !group.homeroom())
                .forEach(group -> out.line(
                        group.code(),
                        group.title(),
                        terms.getOrDefault(group.term(choice), group.term(choice)),
                        String.join("、", teachers.getOrDefault(group.code(), new TreeSet<>()))));
    }

    private String name(String org) {
        Org found = orgs.get(org);
        return found == null ? "" : found.name();
    }

    private String college(String org) {
        Org found = orgs.get(org);
        return found == null || !orgs.containsKey(found.parent()) ? name(org) : name(found.parent());
    }

    private void write(Map<OneRosterList, Path> lists, Path folder, OneRosterList kind, String headers, Writing writing)
            throws IOException {
        Path file = file(folder, kind);
        int[] lines = {0};
        try (CsvWriter out = CsvWriter.builder()
                .quoteStrategy(QuoteStrategies.ALWAYS)
                .lineDelimiter(LineDelimiter.LF)
                .build(file)) {
            out.writeRecord(headers.split(","));
            writing.into(values -> {
                lines[0]++;
                out.writeRecord(values);
            });
        }
        if (lines[0] > 0) {
            lists.put(kind, file);
        }
    }

    private interface Lines {
        void line(String... values);
    }

    private interface Writing {
        void into(Lines out) throws IOException;
    }

    private record Org(String name, String parent) {}
}
