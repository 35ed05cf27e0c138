package org.xinke.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinke.tables.TableLimits;

class OneRosterListsTest {
    private static final TableLimits LIMITS = new TableLimits(1_000_000, 1000, 100);
    private static final String ORGS =
            "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\no1,active,,云学院,school,01,\no2,active,,软件专业,department,0101,o1\n";
    private static final String CLASSES =
            "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds\n"
                    + "k1,active,,软件2601班,2026,,RJ2601,homeroom,,o2,t1\nk2,active,,心理健康 01 班,,,XL01,scheduled,,o1,t1\n"
                    + "k3,tobedeleted,,旧班,2020,,OLD,homeroom,,o2,t1\n";
    private static final String ENROLMENTS =
            "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate\n"
                    + "e1,active,,k1,o1,u1,student,,,\ne2,active,,k2,o1,u1,student,,,\ne3,active,,k2,o1,u2,teacher,,,\n";
    private static final String TERMS =
            "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear\nt1,active,,2026-2027学年第一学期,term,2026-09-01,2027-01-31,,2027\n";

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    @TempDir
    Path folder;

    @Test
    void anExportOfVersion11BecomesOurLists() throws IOException {
        Map<OneRosterList, Path> lists = lists("users", """
                sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier
                u1,active,,true,o1,student,s1,,知秋,单,,00126001
                u2,active,,true,o1,teacher,t1,,老师,云,,00G01
                u3,active,,true,o1,guardian,p1,,某人,家长,,P01
                u4,tobedeleted,,true,o1,student,s4,,某人,走了,,00126004
                """);

        assertThat(lists)
                .containsOnlyKeys(
                        OneRosterList.CLASSES,
                        OneRosterList.STUDENTS,
                        OneRosterList.STAFF,
                        OneRosterList.SECTIONS,
                        OneRosterList.ENROLMENTS);
        assertThat(lines(lists, OneRosterList.CLASSES)).isEqualTo("\"软件2601班\",\"RJ2601\",\"软件专业\",\"云学院\",\"2026\"\n");
        assertThat(lines(lists, OneRosterList.STUDENTS))
                .isEqualTo("\"00126001\",\"单知秋\",\"软件2601班\",\"RJ2601\",\"软件专业\",\"云学院\",\"2026\"\n");
        assertThat(lines(lists, OneRosterList.STAFF)).isEqualTo("\"00G01\",\"云老师\",\"云学院\",\"INSTRUCTOR\"\n");
        assertThat(lines(lists, OneRosterList.SECTIONS))
                .isEqualTo("\"XL01\",\"心理健康 01 班\",\"2026-2027学年第一学期\",\"00G01\"\n");
        assertThat(lines(lists, OneRosterList.ENROLMENTS)).isEqualTo("\"00126001\",\"XL01\"\n");
    }

    @Test
    void inVersion12RolesStandInAFileOfTheirOwn() throws IOException {
        Map<OneRosterList, Path> lists = lists("users", """
                sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,primaryOrgSourcedId
                u1,active,,true,s1,,Ann,Li,,00126001,o1
                u2,active,,true,t1,,老师,云,,00G01,o2
                """, "roles", """
                sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId
                r1,active,,u1,primary,student,,,o1
                r2,active,,u2,primary,teacher,,,o2
                """);

        assertThat(lines(lists, OneRosterList.STUDENTS)).startsWith("\"00126001\",\"Ann Li\"");
        assertThat(lines(lists, OneRosterList.STAFF)).isEqualTo("\"00G01\",\"云老师\",\"软件专业\",\"INSTRUCTOR\"\n");
    }

    @Test
    void whoWasAStudentOnceIsStaffToday() throws Exception {
        Map<OneRosterList, Path> lists = example("secondary-role-first", OneRosterChoice.NONE);

        assertThat(lines(lists, OneRosterList.STAFF)).startsWith("\"T9001\"");
        assertThat(lines(lists, OneRosterList.STUDENTS)).doesNotContain("T9001").contains("20269101");
    }

    @Test
    void aParentInAClassTeachesNothing() throws Exception {
        Map<OneRosterList, Path> lists = example("parent-in-class", OneRosterChoice.NONE);

        assertThat(lines(lists, OneRosterList.SECTIONS))
                .contains("\"XLJK-01\"")
                .contains("\"T9001\"")
                .doesNotContain("P9001");
        assertThat(lines(lists, OneRosterList.STAFF)).doesNotContain("P9001");
    }

    @Test
    void onlyClassesOfTheCourseAndTermThatWereChosen() throws Exception {
        OneRosterContents contents = OneRosterContents.of(path("two-courses"), LIMITS);
        assertThat(contents.asks()).isTrue();
        assertThat(contents.courses()).containsEntry("c1", "大学生心理健康教育").containsEntry("c2", "高等数学");
        assertThat(contents.terms()).hasSize(2);

        Map<OneRosterList, Path> lists = example("two-courses", new OneRosterChoice("c1", "t1"));

        assertThat(lines(lists, OneRosterList.SECTIONS))
                .contains("XLJK-01")
                .doesNotContain("GS-03")
                .doesNotContain("XLJK-99");
        assertThat(lines(lists, OneRosterList.ENROLMENTS)).isEqualTo("\"20269101\",\"XLJK-01\"\n");
    }

    @Test
    void headersOfEitherCaseAreRead() throws Exception {
        Map<OneRosterList, Path> lists = example("lower-headers", OneRosterChoice.NONE);

        assertThat(lines(lists, OneRosterList.STUDENTS)).startsWith("\"20269101\",\"林一\"");
        assertThat(lines(lists, OneRosterList.STAFF)).startsWith("\"T9001\",\"王教\"");
    }

    @Test
    void aDeltaIsKnown() throws Exception {
        assertThat(OneRosterContents.of(path("delta"), LIMITS).delta()).isTrue();
        assertThat(OneRosterContents.of(path("lower-headers"), LIMITS).delta()).isFalse();
    }

    @Test
    void whatIsOverIsNotTaken() throws IOException {
        Map<OneRosterList, Path> lists = lists("users", """
                sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier
                u1,active,,true,o1,student,s1,,知秋,单,,00126001
                u2,active,,true,o1,teacher,t1,,老师,云,,00G01
                """, "enrollments", """
                sourcedId,status,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate
                e2,active,k2,o1,u1,student,,2025-09-01,2026-07-01
                e3,active,k2,o1,u2,teacher,,2026-09-01T00:00:00Z,
                """);

        assertThat(lists).doesNotContainKey(OneRosterList.ENROLMENTS);
        assertThat(lines(lists, OneRosterList.SECTIONS)).contains("00G01");
    }

    private Map<OneRosterList, Path> example(String name, OneRosterChoice choice) throws Exception {
        return OneRosterLists.lists(path(name), folder, LIMITS, choice, TODAY);
    }

    private static Path path(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(OneRosterListsTest.class.getResource(name + ".zip"))
                .toURI());
    }

    @Test
    void anotherArchiveIsNoExport() throws IOException {
        assertThat(OneRosterZip.isOne(zip(Map.of("readme.csv", "a,b\n")))).isFalse();
    }

    private Map<OneRosterList, Path> lists(String... more) throws IOException {
        Map<String, String> files = new LinkedHashMap<>(Map.of(
                "orgs.csv",
                ORGS,
                "classes.csv",
                CLASSES,
                "enrollments.csv",
                ENROLMENTS,
                "academicSessions.csv",
                TERMS));
        for (int i = 0; i < more.length; i += 2) {
            files.put(more[i] + ".csv", more[i + 1]);
        }
        return OneRosterLists.lists(zip(files), folder, LIMITS, OneRosterChoice.NONE, TODAY);
    }

    private Path zip(Map<String, String> files) throws IOException {
        Path zip = folder.resolve("export.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream archive = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                archive.putNextEntry(new ZipEntry("export/" + file.getKey()));
                archive.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                archive.closeEntry();
            }
        }
        return zip;
    }

    private static String lines(Map<OneRosterList, Path> lists, OneRosterList kind) throws IOException {
        String all = Files.readString(lists.get(kind));
        return all.substring(all.indexOf('\n') + 1);
    }
}
