package org.xinke.load;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.xinke.tables.ExcelTable;

/** The students of an invented school: classes of 35, four cohorts, 20 colleges with 80 majors, two campuses. */
final class SchoolList {
    private static final List<String> HEADERS = List.of("学号", "姓名", "学院", "专业", "行政班", "年级", "校区", "培养层次", "学籍状态");
    private static final int CLASS_SIZE = 35;
    private static final int MAJORS = 80;
    private static final int FIRST_SIGN = 0x4E00;
    private static final int WIDTH = 16;

    private SchoolList() {}

    static Path write(Path file, int students) throws IOException {
        ExcelTable<Integer> table = new ExcelTable<>("名单", ZoneOffset.UTC);
        IntStream.range(0, HEADERS.size())
                .forEach(column ->
                        table.text(HEADERS.get(column), WIDTH, i -> values(i).get(column)));
        try (OutputStream out = Files.newOutputStream(file)) {
            table.write(out, (offset, limit) -> IntStream.range(offset, Math.min(students, offset + limit))
                    .boxed()
                    .toList());
        }
        return file;
    }

    private static List<String> values(int i) {
        int schoolClass = i / CLASS_SIZE;
        int major = schoolClass % MAJORS;
        return List.of(
                "%010d".formatted(i),
                "单" + sign(i % 3000) + sign(i % 777),
                "负载学院" + major % 20,
                "负载专业" + major,
                "负载" + schoolClass + "班",
                2023 + schoolClass % 4 + "级",
                "负载校区" + major % 2,
                "本科",
                "在读");
    }

    private static String sign(int place) {
        return Character.toString(FIRST_SIGN + place);
    }
}
