package org.xinke.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.xinke.shared.Json;

class LogLineTest {
    private final LogLine lines = new LogLine(ZoneId.of("Asia/Shanghai"));

    @Test
    void aLineIsJsonInTheTimeOfTheSchool() {
        String line = lines.format(record("saved {0}", "3 answers"));

        assertThat(line.lines()).hasSize(1);
        assertThat(read(line))
                .containsEntry("at", "2026-11-28T09:00:00.123+08:00")
                .containsEntry("level", "WARNING")
                .containsEntry("message", "saved 3 answers")
                .containsKeys("node", "thread", "logger")
                .doesNotContainKey("error");
    }

    @Test
    void numbersOfPeopleAreHidden() {
        String line = lines.format(record("call 13812345678 or 11010519491231002X, attempt 20261128", ""));

        assertThat(line).contains("20261128").doesNotContain("13812345678", "11010519491231002X");
    }

    @Test
    void whatTheDatabaseQuotesFromARowIsHidden() {
        LogRecord record = record("failed", "");
        record.setThrown(new IllegalStateException(
                "ERROR: duplicate key\n  Detail: Key (name)=(张三) already exists.\n  Hint: 张三"));

        assertThat(String.valueOf(read(lines.format(record)).get("error")))
                .contains("duplicate key", "LogLineTest")
                .doesNotContain("张三");
    }

    private static LogRecord record(String message, Object part) {
        LogRecord record = new LogRecord(Level.WARNING, message);
        record.setInstant(Instant.parse("2026-11-28T01:00:00.123Z"));
        record.setParameters(new Object[] {part});
        return record;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> read(String line) {
        return Json.<Map<String, Object>>read(line, (Class<Map<String, Object>>) (Class<?>) Map.class);
    }
}
