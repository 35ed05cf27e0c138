package org.xinke.roster;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xinke.tables.TableLimits;

/**
 * A OneRoster export as our lists. A homeroom is an 行政班, a scheduled class a 教学班. OneRoster knows no majors: the
 * organisation of a homeroom is its major, and that one's parent its college; without a parent it is both.
 */
final class OneRosterLists {
    private static final Set<String> FAMILY = Set.of("guardian", "parent", "relative");
    private static final Pattern YEAR = Pattern.compile("20[0-9]{2}");

    private final OneRosterZip zip;
    private final Map<String, Org> orgs = new HashMap<>();
    private final Map<String, String> terms = new HashMap<>();
    private final Map<String, Group> classes = new LinkedHashMap<>();
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, String> roles = new HashMap<>();
    private final Map<String, String> homerooms = new HashMap<>();
    private final Map<String, TreeSet<String>> teachers = new HashMap<>();

    private OneRosterLists(OneRosterZip zip) {
        this.zip = zip;
    }

    /** Writes a CSV for each kind that the export speaks of, in the order in which they are taken over. */
    static Map<RosterKind, Path> lists(Path zip, Path folder, TableLimits limits) throws IOException {
        OneRosterLists export = new OneRosterLists(new OneRosterZip(zip, limits));
        export.learn();
        Map<RosterKind, Path> lists = new EnumMap<>(RosterKind.class);
        export.write(lists, folder, RosterKind.CLASSES, "班级名称,班级代码,专业名称,学院名称,年级", export::homerooms);
        export.enrolments(lists, folder);
        export.write(lists, folder, RosterKind.STUDENTS, "学号,姓名,班级,班级代码,专业,学院,年级", export::students);
        export.write(lists, folder, RosterKind.STAFF, "工号,姓名,部门,角色", export::staff);
        export.write(lists, folder, RosterKind.SECTIONS, "教学班号,教学班名称,学年学期,教师工号", export::sections);
        return lists;
    }

    static Path file(Path folder, RosterKind kind) {
        return folder.resolve(kind.name().toLowerCase(Locale.ROOT) + ".csv");
    }

    private void learn() throws IOException {
        zip.each("orgs", row -> orgs.put(at(row, "sourcedId"), new Org(at(row, "name"), at(row, "parentSourcedId"))));
        zip.each("academicSessions", row -> terms.put(at(row, "sourcedId"), at(row, "title")));
        zip.each("classes", row -> classes.put(at(row, "sourcedId"), Group.of(row)));
        zip.each("roles", row -> roles.putIfAbsent(at(row, "userSourcedId"), at(row, "role")));
        zip.each("users", row -> people.put(at(row, "sourcedId"), Person.of(row, roles.get(at(row, "sourcedId")))));
    }

    private void enrolments(Map<RosterKind, Path> lists, Path folder) throws IOException {
        write(
                lists,
                folder,
                RosterKind.ENROLMENTS,
                "学号,教学班号",
                out -> zip.each("enrollments", row -> {
                    Group group = classes.get(at(row, "classSourcedId"));
                    Person person = people.get(at(row, "userSourcedId"));
                    if (group == null || person == null) {
                        return;
                    }
                    boolean student = at(row, "role").equalsIgnoreCase("student");
                    if (group.homeroom() && student) {
                        homerooms.put(at(row, "userSourcedId"), at(row, "classSourcedId"));
                    } else if (!group.homeroom() && student) {
                        out.line(person.number(), group.code());
                    } else if (!group.homeroom()) {
                        teachers.computeIfAbsent(group.code(), code -> new TreeSet<>())
                                .add(person.number());
                    }
                }));
    }

    private void homerooms(Lines out) {
        classes.values().stream()
                .filter(Group::homeroom)
                .forEach(group ->
                        out.line(group.title(), group.code(), name(group.org()), college(group.org()), group.cohort()));
    }

    private void students(Lines out) {
        people.forEach((id, person) -> {
            if (person.student()) {
                Group group = classes.get(homerooms.getOrDefault(id, ""));
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
                .filter(person ->
                        !person.student() && !FAMILY.contains(person.role().toLowerCase(Locale.ROOT)))
                .forEach(person -> out.line(
                        person.number(), person.name(), name(person.org()), person.teacher() ? "INSTRUCTOR" : ""));
    }

    private void sections(Lines out) {
        classes.values().stream()
                .filter(group -> !group.homeroom())
                .forEach(group -> out.line(
                        group.code(),
                        group.title(),
                        terms.getOrDefault(group.term(), group.term()),
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

    private void write(Map<RosterKind, Path> lists, Path folder, RosterKind kind, String headers, Writing writing)
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

    private static String at(Map<String, String> row, String header) {
        return row.getOrDefault(header, "").strip();
    }

    private static String first(Map<String, String> row, String... headers) {
        return Arrays.stream(headers)
                .map(header -> at(row, header))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    private interface Lines {
        void line(String... values);
    }

    private interface Writing {
        void into(Lines out) throws IOException;
    }

    private record Org(String name, String parent) {}

    private record Group(String title, String code, boolean homeroom, String org, String term, String cohort) {
        static Group of(Map<String, String> row) {
            Matcher year = YEAR.matcher(at(row, "grades") + " " + at(row, "title"));
            return new Group(
                    at(row, "title"),
                    first(row, "classCode", "sourcedId"),
                    at(row, "classType").equalsIgnoreCase("homeroom"),
                    first(row, "schoolSourcedId"),
                    at(row, "termSourcedIds").replaceFirst(",.*", ""),
                    year.find() ? year.group() : "");
        }
    }

    private record Person(String number, String name, String role, String org) {
        static Person of(Map<String, String> row, @Nullable String role) {
            String family = at(row, "familyName");
            String given = at(row, "givenName");
            boolean chinese = (family + given).matches("\\p{IsHan}+");
            return new Person(
                    first(row, "identifier", "username", "sourcedId"),
                    chinese ? family + given : (given + " " + family).strip(),
                    role == null ? at(row, "role") : role,
                    first(row, "primaryOrgSourcedId", "orgSourcedIds").replaceFirst(",.*", ""));
        }

        boolean student() {
            return role.equalsIgnoreCase("student");
        }

        boolean teacher() {
            return role.equalsIgnoreCase("teacher");
        }
    }
}
