package org.xinke.structure;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What in a migration an older node, which is still running beside it, would stumble over. */
final class Contraction {
    /** The head of a migration that takes away what the release before no longer uses. */
    static final String DECLARED = "-- contracts:";

    private static final Pattern ASIDE = Pattern.compile("--[^\n]*|/\\*.*?\\*/|'(?:[^']|'')*'", Pattern.DOTALL);
    private static final Pattern BODY = Pattern.compile("\\$(\\w*)\\$.*?\\$\\1\\$", Pattern.DOTALL);

    private static final List<Pattern> FORBIDDEN = Stream.of(
                    "DROP (TABLE|COLUMN|SCHEMA|SEQUENCE|VIEW|TYPE)\\b",
                    "RENAME (TO|COLUMN|CONSTRAINT)\\b|\\bRENAME \\w+ TO\\b",
                    "ALTER (COLUMN )?\\w+ (SET DATA )?TYPE\\b",
                    "SET NOT NULL",
                    "DROP DEFAULT",
                    "SET SCHEMA",
                    "ADD CONSTRAINT \\w+ (CHECK|UNIQUE|EXCLUDE|FOREIGN)\\b")
            .map(text -> Pattern.compile("\\b(?:" + text + ")", Pattern.CASE_INSENSITIVE))
            .toList();
    private static final Pattern NEW_COLUMN =
            Pattern.compile("\\bADD (?:COLUMN )?(?!CONSTRAINT)[^,;]*\\bNOT NULL\\b[^,;]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern FILLED = Pattern.compile("\\bDEFAULT\\b|\\bGENERATED\\b", Pattern.CASE_INSENSITIVE);

    private Contraction() {}

    /** The first place that does more than add; tables that the migration itself makes are nobody's yet. */
    static Optional<String> in(String migration) {
        String plain = BODY.matcher(ASIDE.matcher(migration).replaceAll("''"))
                .replaceAll("''")
                .replaceAll("\\s+", " ");
        return Stream.of(plain.split(";"))
                .map(String::strip)
                .filter(statement -> !statement.regionMatches(true, 0, "CREATE TABLE", 0, 12))
                .filter(Contraction::contracts)
                .findFirst();
    }

    private static boolean contracts(String statement) {
        return FORBIDDEN.stream().anyMatch(one -> one.matcher(statement).find())
                || NEW_COLUMN.matcher(statement).results().anyMatch(found -> !FILLED.matcher(found.group())
                        .find());
    }
}
