package org.xinke.watch;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.Json;
import org.xinke.shared.RequestId;
import org.xinke.shared.jobs.Node;

/**
 * A line of the log as JSON, with the number of the request in which it was written. What looks like a citizen's or a telephone
 * number does not get into it, nor what a database quotes from a row.
 */
final class LogLine extends Formatter {
    private static final Pattern NUMBER =
            Pattern.compile("(?<![0-9A-Za-z])(?:1[3-9][0-9]{9}|[1-9][0-9]{16}[0-9Xx])(?![0-9A-Za-z])");

    /** PostgreSQL quotes values in these lines. */
    private static final Pattern QUOTED = Pattern.compile("(?m)^\\s*(?:Detail|Where|Hint|详细|在位置): .*$");

    private static final String HIDDEN = "[…]";

    private final ZoneId zone;

    LogLine(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public String format(LogRecord line) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("at", line.getInstant().atZone(zone).toOffsetDateTime().toString());
        parts.put("level", line.getLevel().getName());
        parts.put("logger", String.valueOf(line.getLoggerName()));
        parts.put("message", decent(formatMessage(line)));
        put(parts, "request", RequestId.current());
        parts.put("node", Node.name());
        parts.put("thread", line.getLongThreadID());
        put(parts, "error", stack(line.getThrown()));
        return Json.write(parts) + System.lineSeparator();
    }

    private static void put(Map<String, Object> parts, String name, @Nullable String value) {
        if (value != null) {
            parts.put(name, value);
        }
    }

    private static @Nullable String stack(@Nullable Throwable thrown) {
        if (thrown == null) {
            return null;
        }
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return decent(text.toString());
    }

    private static String decent(@Nullable String text) {
        String plain = QUOTED.matcher(text == null ? "" : text).replaceAll(HIDDEN);
        return NUMBER.matcher(plain).replaceAll(HIDDEN);
    }
}
