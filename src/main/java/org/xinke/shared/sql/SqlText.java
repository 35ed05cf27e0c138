package org.xinke.shared.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * SQL with names, as EclipseLink takes it: with numbers. Casts and whatever stands in quotes are left alone, comments are
 * left out; a question mark in quotes is written as its code, since EclipseLink takes every one for a parameter.
 *
 * @param text with {@code ?1}, {@code ?2}, …
 * @param names the first is that of {@code ?1}, and so on
 * @param arrays of which type the elements are, by the names that are cast to an array
 */
record SqlText(String text, List<String> names, Map<String, String> arrays) {
    private static final Pattern PART = Pattern.compile("""
            (?<comment>--[^\\n]*|/\\*.*?\\*/)\
            |(?<escaped>\\b(?i:[ebx]|u&)'(?:[^'\\\\]|\\\\.|'')*+')\
            |(?<quoted>'[^']*+(?:''[^']*+)*+')\
            |(?<foreign>"[^"]*+"|\\$(?<tag>\\w*)\\$.*?\\$\\k<tag>\\$)\
            |(?<cast>::)\
            |:(?<name>[A-Za-z_]\\w*)\
            |(?<mark>\\?)""", Pattern.DOTALL);

    private static final Pattern ARRAY = Pattern.compile("CAST\\(:(\\w+) AS (\\w+)\\[]\\)");

    /** Nearly all texts are constants; reading one costs more than a small statement of it. */
    private static final int MOST = 2_000;

    private static final Memo<String, SqlText> KNOWN = new Memo<>(SqlText::read, MOST);

    static SqlText of(String sql) {
        return KNOWN.of(sql);
    }

    private static SqlText read(String sql) {
        List<String> names = new ArrayList<>();
        StringBuilder text = new StringBuilder(sql.length() + 16);
        Matcher part = PART.matcher(sql);
        while (part.find()) {
            part.appendReplacement(text, Matcher.quoteReplacement(written(part, names)));
        }
        return new SqlText(part.appendTail(text).toString(), List.copyOf(names), arrays(sql));
    }

    private static Map<String, String> arrays(String sql) {
        return ARRAY.matcher(sql)
                .results()
                .collect(
                        Collectors.toUnmodifiableMap(cast -> cast.group(1), cast -> cast.group(2), (one, same) -> one));
    }

    private static String written(Matcher part, List<String> names) {
        String name = part.group("name");
        if (name != null) {
            if (!names.contains(name)) {
                names.add(name);
            }
            // EclipseLink reads a parameter's name up to the next blank: ?1||'x' would be the parameter "1||'x'"
            return "?" + (names.indexOf(name) + 1) + " ";
        }
        if (part.group("comment") != null) {
            return " ";
        }
        String all = part.group();
        if (all.indexOf('?') < 0) {
            return all;
        }
        if (part.group("quoted") != null) {
            return "U&" + all.replace("\\", "\\\\").replace("?", "\\003F");
        }
        throw new IllegalArgumentException(
                "EclipseLink takes the ? in " + all
                        + " for a parameter; of jsonb's operators with ?, write the function, such as jsonb_exists(value, key)");
    }
}
