package org.xinke.structure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the migrations make, statement by statement; of a view or a function made twice the last one counts. */
final class Schemas {
    private static final Set<String> RELATION = Set.of("TABLE", "VIEW", "SEQUENCE");

    /** @param subject what is made or altered: {@code course.section} */
    record Statement(String subject, String source, SqlPhrase phrase) {}

    /** @param guards before a row is written; otherwise it answers to one that is */
    record Trigger(String name, String table, String function, boolean guards, SqlPhrase phrase) {}

    private final Map<String, Statement> made = new TreeMap<>();
    private final List<Statement> others = new ArrayList<>();
    private final List<Trigger> triggers = new ArrayList<>();
    private final Set<String> relations = new TreeSet<>();
    private final Set<String> views = new TreeSet<>();
    private final Set<String> functions = new TreeSet<>();

    static Schemas in(Path folder) throws IOException {
        Schemas schemas = new Schemas();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(name -> name.toString().endsWith(".sql"))
                    .sorted()
                    .toList()) {
                schemas.add(file.getFileName().toString(), Files.readString(file));
            }
        }
        return schemas;
    }

    void add(String source, String sql) {
        split(SqlTokens.of(sql)).forEach(statement -> add(source, new SqlHead(new SqlPhrase(statement))));
    }

    Tables tables(Map<String, String> entities) {
        Set<String> houses = new TreeSet<>();
        Stream.concat(relations.stream(), functions.stream())
                .filter(name -> name.contains("."))
                .forEach(name -> houses.add(Tables.house(name)));
        return new Tables(houses, relations, views, functions, entities);
    }

    List<Statement> statements() {
        return Stream.concat(made.values().stream(), others.stream()).toList();
    }

    List<Trigger> triggers() {
        return triggers;
    }

    private void add(String source, SqlHead head) {
        Optional<String> kind = head.created();
        if (head.makesSchema()) {
            return;
        }
        if (kind.isEmpty()) {
            others.add(new Statement(head.firstName(), source, head.phrase()));
        } else if (kind.get().equals("TRIGGER")) {
            triggers.add(head.trigger());
        } else {
            make(kind.get(), head.nameAfter(kind.get()), source, head.phrase());
        }
    }

    private void make(String kind, String name, String source, SqlPhrase phrase) {
        if (RELATION.contains(kind)) {
            relations.add(name);
            if (kind.equals("VIEW")) {
                views.add(name);
            }
        } else {
            functions.add(name);
        }
        made.put(name, new Statement(name, source, phrase));
    }

    /** At each semicolon that stands in no body of a function. */
    private static List<List<SqlToken>> split(List<SqlToken> tokens) {
        List<List<SqlToken>> statements = new ArrayList<>();
        List<SqlToken> statement = new ArrayList<>();
        boolean inBody = false;
        for (SqlToken token : tokens) {
            if (token.kind() == SqlToken.Kind.MARK && token.text().startsWith("$")) {
                inBody = !inBody;
            }
            if (token.isMark(";") && !inBody) {
                statements.add(statement);
                statement = new ArrayList<>();
            } else {
                statement.add(token);
            }
        }
        statements.add(statement);
        return statements.stream().filter(words -> !words.isEmpty()).toList();
    }
}
