package org.xinke.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts SQL, or a piece of it, into words; comments go. The body of a function is cut like any other SQL. */
final class SqlTokens {
    /** What javac leaves in a concatenation where a value goes. */
    static final char GAP = '\u0001';

    private static final String HOLE = "\u0001|%(?:\\d+\\$)?[sd]";
    private static final Pattern TOKEN =
            Pattern.compile("""
            (?<comment>--[^\\n]*|/\\*.*?\\*/)
            |'(?<literal>[^']*+(?:''[^']*+)*+)'
            |(?<hole>[A-Za-z_0-9]*(?:%1$s)(?:[A-Za-z_0-9]|%1$s)*)
            |"(?<quoted>[^"]*)"
            |(?<parameter>\\?\\d*|(?<!:):[A-Za-z]\\w*)
            |(?<word>[A-Za-z_]\\w*)
            |(?<mark>\\$\\w*\\$|::|\\d[\\w.]*|\\S)
            """.replace("%1$s", HOLE).replace("\n", ""), Pattern.DOTALL);

    private SqlTokens() {}

    static List<SqlToken> of(String sql) {
        List<SqlToken> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(sql);
        while (matcher.find()) {
            if (matcher.group("comment") == null) {
                tokens.add(token(matcher));
            }
        }
        return tokens;
    }

    private static SqlToken token(Matcher matcher) {
        if (matcher.group("literal") != null) {
            return new SqlToken(SqlToken.Kind.LITERAL, matcher.group("literal"));
        }
        if (matcher.group("hole") != null) {
            return new SqlToken(SqlToken.Kind.HOLE, matcher.group());
        }
        if (matcher.group("quoted") != null) {
            return new SqlToken(SqlToken.Kind.WORD, matcher.group("quoted"));
        }
        return new SqlToken(matcher.group("word") != null ? SqlToken.Kind.WORD : SqlToken.Kind.MARK, matcher.group());
    }
}
