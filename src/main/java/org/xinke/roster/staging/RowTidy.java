package org.xinke.roster.staging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xinke.people.PersonName;
import org.xinke.people.PersonNumber;
import org.xinke.people.WrittenText;
import org.xinke.roster.lists.ListHead;
import org.xinke.roster.lists.RosterField;
import org.xinke.roster.lists.RowProblem;
import org.xinke.roster.lists.Translated;
import org.xinke.tables.TableRow;

/** Makes a row of the file a row of the staging table: digits of full width become digits, 2026级 becomes 2026. */
final class RowTidy {
    private static final int LONGEST = 100;
    private static final int LONGEST_CLASSES = 1000;
    private static final int LONGEST_CODE = 64;
    private static final int LONGEST_REASON = 200;
    private static final Pattern TERM = Pattern.compile("(20\\d\\d)\\D+(20\\d\\d)\\D+([1-3一二三])\\D*");
    private static final Pattern ROLE = Pattern.compile("([^(@:]+?)(?:[(@:]([^)]+)\\)?)?");
    private static final Pattern NO_NAME = Pattern.compile("[,;\"<>]|[0-9]{4}");
    private static final String YEAR = "(19|20)[0-9]{2}";

    private final Map<RosterField, Integer> mapping;
    private final Map<RosterField, Map<String, String>> words;

    private final Map<RosterField, Map<String, Translated>> translated = new EnumMap<>(RosterField.class);

    RowTidy(Map<RosterField, Integer> mapping, Map<RosterField, Map<String, String>> words) {
        this.mapping = mapping;
        this.words = words;
    }

    /** Which words were read as one of ours so far. */
    List<Translated> translated() {
        return translated.values().stream()
                .flatMap(words -> words.values().stream())
                .toList();
    }

    StagedRow tidy(TableRow row) {
        Map<RosterField, String> values = new EnumMap<>(RosterField.class);
        List<RowProblem> problems = new ArrayList<>();
        mapping.forEach((field, column) -> {
            String unreadable = row.problems().get(column);
            if (unreadable != null) {
                problems.add(new RowProblem(field, unreadable, ""));
            }
            values.put(field, value(field, row.cell(column), problems));
        });
        return new StagedRow(row.line(), values, problems);
    }

    private String value(RosterField field, String raw, List<RowProblem> problems) {
        if (raw.isEmpty()) {
            return "";
        }
        int longest =
                switch (field) {
                    case CLASSES -> LONGEST_CLASSES;
                    case REASON -> LONGEST_REASON;
                    default -> LONGEST;
                };
        if (raw.length() > longest) {
            problems.add(new RowProblem(field, "long", String.valueOf(longest)));
            return raw.substring(0, longest);
        }
        return switch (field) {
            case NUMBER -> number(raw, problems);
            case SECTION_CODE -> sectionCode(raw, problems);
            case TERM -> term(raw);
            case ROLES -> roles(raw, problems);
            case COHORT -> cohort(raw, problems);
            case STATUS, LEVEL, HOURS_KIND -> word(field, raw, problems);
            case HOURS -> HoursCells.amount(raw, problems);
            case HELD_ON -> HoursCells.day(raw, problems);
            case NAME -> name(raw, problems);
            case TEACHERS -> numbers(raw);
            case CLASSES -> halfWidth(raw).replaceAll("\\s*[,、;/\\n]+\\s*", ",");
            default ->
                WrittenText.unescaped(raw)
                        .replaceAll("[\\s\\p{Z}\\p{Cf}]+", " ")
                        .strip();
        };
    }

    private static String number(String raw, List<RowProblem> problems) {
        PersonNumber number = PersonNumber.of(raw);
        if (number.lost()) {
            problems.add(new RowProblem(RosterField.NUMBER, "lost", raw));
        } else if (!number.valid()) {
            problems.add(new RowProblem(RosterField.NUMBER, "characters", raw));
        }
        return number.text();
    }

    private static String name(String raw, List<RowProblem> problems) {
        PersonName name = PersonName.of(raw);
        name.privateSign()
                .ifPresent(sign -> problems.add(new RowProblem(
                        RosterField.NAME,
                        "privateSign",
                        Character.toString(sign) + " (U+"
                                + Integer.toHexString(sign).toUpperCase(Locale.ROOT) + ")")));
        if (NO_NAME.matcher(name.text()).find()) {
            problems.add(new RowProblem(RosterField.NAME, "notAName", name.text()));
        }
        return name.text();
    }

    /** Several with commas. */
    private static String numbers(String raw) {
        return Arrays.stream(halfWidth(raw).split("[\\s,、;/]+"))
                .map(number -> PersonNumber.of(number).text())
                .filter(number -> !number.isEmpty())
                .collect(Collectors.joining(","));
    }

    /** Such as (2026-2027-1)-XLJK-01. */
    private static String sectionCode(String raw, List<RowProblem> problems) {
        String code = halfWidth(raw).replaceAll("\\s", "");
        if (code.length() > LONGEST_CODE) {
            problems.add(new RowProblem(RosterField.SECTION_CODE, "long", String.valueOf(LONGEST_CODE)));
        }
        return code;
    }

    /** 2026-2027学年第一学期 is 2026-2027-1. */
    private static String term(String raw) {
        Matcher term = TERM.matcher(halfWidth(raw));
        return term.matches()
                ? term.group(1) + "-" + term.group(2) + "-" + ("123一二三".indexOf(term.group(3)) % 3 + 1)
                : raw;
    }

    /** 任课教师、学院管理员(星河信息学院) is INSTRUCTOR,COLLEGE_OFFICER@星河信息学院. */
    private String roles(String raw, List<RowProblem> problems) {
        List<String> roles = new ArrayList<>();
        for (String part : halfWidth(raw).split("[,、;/]+")) {
            Matcher role = ROLE.matcher(part.strip());
            if (role.matches()) {
                String known = word(RosterField.ROLES, role.group(1), problems);
                roles.add(
                        role.group(2) == null
                                ? known
                                : known + "@" + role.group(2).strip());
            }
        }
        return String.join(",", roles);
    }

    private static String cohort(String raw, List<RowProblem> problems) {
        String year = halfWidth(raw).replaceFirst("[级年].*$", "").strip();
        if (!year.matches(YEAR)) {
            problems.add(new RowProblem(RosterField.COHORT, "year", raw));
            return "";
        }
        return year;
    }

    private String word(RosterField field, String raw, List<RowProblem> problems) {
        Map<String, String> known = words.getOrDefault(field, Map.of());
        String value = known.get(ListHead.plain(raw));
        if (value == null) {
            problems.add(new RowProblem(field, "word", raw));
            return "";
        }
        translated
                .computeIfAbsent(field, key -> new TreeMap<>())
                .merge(
                        raw,
                        new Translated(field, raw, value, 1),
                        (before, more) -> new Translated(field, raw, value, before.rows() + 1));
        return value;
    }

    private static String halfWidth(String text) {
        return WrittenText.of(text);
    }
}
