package org.xinke.structure;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;

/** What stands where SQL wants a table: behind {@code FROM}, {@code JOIN}, {@code INTO} and their like. */
final class SqlPlaces {
    private static final Set<String> TAKES_FROM = Set.of("EXTRACT", "SUBSTRING", "TRIM", "OVERLAY");
    private static final Set<String> NO_VERB = Set.of("FOR", "KEY", "DO", "ON", "BEFORE", "AFTER", "OR", "OF", ",");
    private static final Set<String> NO_TABLE = Set.of("STDIN", "STDOUT", "SELECT", "SET", "PROGRAM");
    private static final Set<String> IN_BETWEEN = Set.of("ONLY", "LATERAL", "TABLE");

    private enum Mode {
        READ,
        WRITE,
        REFER
    }

    private final SqlPhrase phrase;
    private final Tables tables;
    private final SqlUse use;

    SqlPlaces(SqlPhrase phrase, Tables tables, SqlUse use) {
        this.phrase = phrase;
        this.tables = tables;
        this.use = use;
    }

    void read() {
        Deque<String> opened = new ArrayDeque<>();
        for (int i = 0; i < phrase.size(); i++) {
            SqlToken token = phrase.at(i);
            if (token.isMark("(")) {
                opened.push(phrase.at(i - 1).text().toUpperCase(Locale.ROOT));
            } else if (token.isMark(")")) {
                opened.poll();
            } else if (token.isWord()) {
                place(i, opened.isEmpty() ? "" : opened.peek());
            }
        }
    }

    private void place(int i, String opened) {
        SqlToken before = phrase.at(i - 1);
        switch (phrase.at(i).text()) {
            case "FROM" -> from(i + 1, before, opened);
            case "JOIN", "ANALYZE" -> table(i + 1, Mode.READ);
            case "REFERENCES" -> table(i + 1, Mode.REFER);
            case "COPY" -> table(i + 1, Mode.WRITE);
            case "USING" -> using(i + 1);
            case "INTO" -> {
                if (before.is("INSERT") || before.is("MERGE")) {
                    table(i + 1, Mode.WRITE);
                }
            }
            case "UPDATE", "TRUNCATE" -> {
                if (!NO_VERB.contains(before.text())) {
                    list(i + 1, Mode.WRITE);
                }
            }
            default -> call(i);
        }
    }

    /** Not that of {@code EXTRACT(EPOCH FROM x)}, and not that of {@code IS DISTINCT FROM}. */
    private void from(int start, SqlToken before, String opened) {
        if (!before.is("DISTINCT") && !TAKES_FROM.contains(opened)) {
            list(start, before.is("DELETE") ? Mode.WRITE : Mode.READ);
        }
    }

    /** A join's {@code USING (id)} names columns, an index's {@code USING gin} a method. */
    private void using(int start) {
        boolean namesTable = phrase.has("DELETE") || phrase.has("MERGE");
        if (namesTable && !phrase.at(start).isMark("(")) {
            list(start, Mode.READ);
        }
    }

    /** A function of ours called without its house; with its house it is a mention like any other. */
    private void call(int i) {
        String name = phrase.at(i).text();
        if (phrase.at(i + 1).isMark("(") && !phrase.at(i - 1).isMark(".") && tables.knowsBareFunction(name)) {
            use.bare().add(name + "()");
        }
    }

    /** {@code FROM a x, b AS y}. */
    private void list(int start, Mode mode) {
        int next = table(start, mode);
        if (next == start) {
            return;
        }
        if (phrase.at(next).is("AS")) {
            next++;
        }
        if (phrase.at(next).isWord()) {
            next++;
        }
        if (phrase.at(next).isMark(",")) {
            list(next + 1, mode);
        }
    }

    /** @return where the name is over; the start when there is none */
    private int table(int start, Mode mode) {
        int i = start;
        while (IN_BETWEEN.contains(phrase.at(i).text())) {
            i++;
        }
        if (phrase.at(i).isHole()) {
            use.unclear().add(phrase.at(i - 1).text() + " " + phrase.at(i).shown());
        } else if (phrase.endsAt(i) && phrase.size() > 2) {
            use.unclear().add(phrase.at(i - 1).text() + " …");
        }
        if (!phrase.at(i).isWord() || NO_TABLE.contains(phrase.at(i).text())) {
            return start;
        }
        if (phrase.at(i + 1).isMark(".")) {
            housed(i, mode);
            return i + 3;
        }
        bare(i, mode);
        return i + 1;
    }

    private void bare(int i, Mode mode) {
        String name = phrase.at(i).text();
        String entity = tables.entities().get(name);
        boolean function = mode == Mode.READ && phrase.at(i + 1).isMark("(");
        if (entity != null) {
            note(entity, mode);
        } else if (!function && !use.made().contains(name)) {
            use.bare().add(name);
        }
    }

    private void housed(int i, Mode mode) {
        String house = phrase.at(i).text();
        String name = phrase.nameAt(i);
        if (tables.knows(name)) {
            note(name, mode);
        } else if (phrase.at(i + 2).isHole()) {
            use.unclear().add(house + "." + phrase.at(i + 2).shown());
        } else if (tables.houses().contains(house) || house.equals("public")) {
            use.bare().add(name);
        }
    }

    private void note(String name, Mode mode) {
        switch (mode) {
            case READ -> use.reads().add(name);
            case WRITE -> use.writes().add(name);
            case REFER -> use.refers().add(name);
        }
    }
}
