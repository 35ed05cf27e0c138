package org.xinke.structure;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What every feature does with the others, as the compiled code, the scripts and the migrations say.
 *
 * @param pieces all SQL there is
 * @param edges without the uses of {@code shared}, which is open to all, and those by {@code app}, to which all is open
 */
record Survey(House house, Schemas schemas, Tables tables, List<Piece> pieces, Set<Edge> edges) {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path MIGRATIONS = RESOURCES.resolve("db/migration");

    /** About every table there is, by the catalogue; it uses none. */
    private static final Path GRANTS = RESOURCES.resolve("db/grants");

    /** Some seconds of work, done once for all tests that look at it. */
    static Survey once() {
        return Once.SURVEY;
    }

    private static Survey make() throws IOException, URISyntaxException {
        House house = House.compiled();
        Schemas schemas = Schemas.in(MIGRATIONS);
        Tables tables = schemas.tables(house.entities());
        List<Piece> pieces = new ArrayList<>(house.pieces(tables).toList());
        pieces.addAll(scripts(tables));
        schemas.statements().forEach(statement -> pieces.add(piece(statement, tables)));
        schemas.triggers().forEach(trigger -> pieces.add(rows(trigger)));
        return new Survey(house, schemas, tables, pieces, edges(house, schemas, pieces));
    }

    private static List<Piece> scripts(Tables tables) throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            List<Piece> scripts = new ArrayList<>();
            for (Path file : files.filter(name -> name.toString().endsWith(".sql") && !name.startsWith(GRANTS))
                    .filter(name -> !name.startsWith(MIGRATIONS) && !name.startsWith(GRANTS))
                    .toList()) {
                Path name = RESOURCES.relativize(file);
                String sql = Files.readString(file);
                // a folder of scripts bears the name of its feature
                scripts.add(new Piece(name.getName(0).toString(), name.toString(), sql, SqlReader.read(sql, tables)));
            }
            return scripts;
        }
    }

    private static Piece piece(Schemas.Statement statement, Tables tables) {
        String subject = statement.subject();
        SqlUse use = SqlReader.read(statement.phrase(), tables);
        if (!subject.contains(".")) {
            use.bare().add(subject);
            return new Piece("", statement.source(), subject, use);
        }
        use.reads().remove(subject);
        return new Piece(Tables.house(subject), subject, statement.source(), use);
    }

    /** The rows that a trigger hands to its function bear a name that the function reads. */
    private static Piece rows(Schemas.Trigger trigger) {
        SqlUse use = new SqlUse();
        use.made().addAll(SqlNames.madeBy(trigger.phrase()));
        return new Piece(Tables.house(trigger.function()), trigger.name(), "", use);
    }

    private static Set<Edge> edges(House house, Schemas schemas, List<Piece> pieces) {
        Set<Edge> edges = new TreeSet<>();
        Stream.of(
                        house.uses(),
                        pieces.stream().flatMap(Piece::edges),
                        schemas.triggers().stream().map(Survey::hears))
                .flatMap(each -> each)
                .filter(edge -> !edge.from().equals(edge.to()) && !edge.from().isEmpty() && !isFree(edge))
                .forEach(edges::add);
        return edges;
    }

    /** Code, not tables: {@code app} may use all, and all may use {@code shared}. */
    private static boolean isFree(Edge edge) {
        return edge.means() == Edge.Means.USES
                && (edge.from().equals("app") || edge.to().equals("shared"));
    }

    private static Edge hears(Schemas.Trigger trigger) {
        return new Edge(
                Tables.house(trigger.function()),
                Tables.house(trigger.table()),
                Edge.Means.HEARS,
                trigger.table(),
                "trigger " + trigger.name());
    }

    Reactions reactions() {
        return Reactions.in(
                house.classes(),
                schemas.triggers().stream().filter(trigger -> !trigger.guards()).toList());
    }

    /** Names without a house that no {@code WITH} and no temporary table of the same feature explains. */
    List<String> bareNames() {
        Map<String, Set<String>> made = new TreeMap<>();
        pieces.forEach(piece -> made.computeIfAbsent(piece.feature(), feature -> new TreeSet<>())
                .addAll(piece.use().made()));
        return problems(piece -> piece.use().bare().stream()
                .filter(name -> tables.knowsBare(name)
                        || !made.getOrDefault(piece.feature(), Set.of()).contains(name))
                .toList());
    }

    /** Where a table's name is put together while the program runs. */
    List<String> unclearPlaces() {
        return problems(piece -> piece.use().unclear());
    }

    private List<String> problems(Function<Piece, Collection<String>> of) {
        return pieces.stream()
                .flatMap(piece -> of.apply(piece).stream().map(piece::says))
                .sorted()
                .distinct()
                .toList();
    }

    private static final class Once {
        static final Survey SURVEY = made();

        private static Survey made() {
            try {
                return make();
            } catch (IOException | URISyntaxException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
