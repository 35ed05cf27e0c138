package org.xinke.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
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

    @TempDir
    Path folder;

    @Test
    void anExportOfVersion11BecomesOurLists() throws IOException {
        Map<RosterKind, Path> lists = lists("users", """
                sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier
                u1,active,,true,o1,student,s1,,知秋,单,,00126001
                u2,active,,true,o1,teacher,t1,,老师,云,,00G01
                u3,active,,true,o1,guardian,p1,,某人,家长,,P01
                u4,tobedeleted,,true,o1,student,s4,,某人,走了,,00126004
                """);

        assertThat(lists)
                .containsOnlyKeys(
                        RosterKind.CLASSES,
                        RosterKind.STUDENTS,
                        RosterKind.STAFF,
                        RosterKind.SECTIONS,
                        RosterKind.ENROLMENTS);
        assertThat(lines(lists, RosterKind.CLASSES)).isEqualTo("\"软件2601班\",\"RJ2601\",\"软件专业\",\"云学院\",\"2026\"\n");
        assertThat(lines(lists, RosterKind.STUDENTS))
                .isEqualTo("\"00126001\",\"单知秋\",\"软件2601班\",\"RJ2601\",\"软件专业\",\"云学院\",\"2026\"\n");
        assertThat(lines(lists, RosterKind.STAFF)).isEqualTo("\"00G01\",\"云老师\",\"云学院\",\"INSTRUCTOR\"\n");
        assertThat(lines(lists, RosterKind.SECTIONS))
                .isEqualTo("\"XL01\",\"心理健康 01 班\",\"2026-2027学年第一学期\",\"00G01\"\n");
        assertThat(lines(lists, RosterKind.ENROLMENTS)).isEqualTo("\"00126001\",\"XL01\"\n");
    }

    @Test
    void inVersion12RolesStandInAFileOfTheirOwn() throws IOException {
        Map<RosterKind, Path> lists = lists("users", """
                sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,primaryOrgSourcedId
                u1,active,,true,s1,,Ann,Li,,00126001,o1
                u2,active,,true,t1,,老师,云,,00G01,o2
                """, "roles", """
                sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId
                r1,active,,u1,primary,student,,,o1
                r2,active,,u2,primary,teacher,,,o2
                """);

        assertThat(lines(lists, RosterKind.STUDENTS)).startsWith("\"00126001\",\"Ann Li\"");
        assertThat(lines(lists, RosterKind.STAFF)).isEqualTo("\"00G01\",\"云老师\",\"软件专业\",\"INSTRUCTOR\"\n");
    }

    @Test
    void anotherArchiveIsNoExport() throws IOException {
        assertThat(OneRosterZip.isOne(zip(Map.of("readme.csv", "a,b\n")))).isFalse();
    }

    private Map<RosterKind, Path> lists(String... more) throws IOException {
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
        return OneRosterLists.lists(zip(files), folder, LIMITS);
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

    private static String lines(Map<RosterKind, Path> lists, RosterKind kind) throws IOException {
        String all = Files.readString(lists.get(kind));
        return all.substring(all.indexOf('\n') + 1);
    }
}
