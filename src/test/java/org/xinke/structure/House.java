package org.xinke.structure;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.xinke.shared.Allowed;

/** The classes of the application as they were compiled. */
final class House {
    private static final String ROOT = "org.xinke.";
    private static final Set<String> OUTSIDE = Set.of("launch", "demo");

    private final Path folder;
    private final JavaClasses classes;

    private House(Path folder) {
        this.folder = folder;
        this.classes = new ClassFileImporter().importPath(folder).that(describe("of the application", House::isOurs));
    }

    /** The folder in which {@code javac} put them, whichever build it was. */
    static House compiled() throws URISyntaxException {
        return new House(Path.of(Allowed.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI()));
    }

    /** Whoever compiles launcher and demo into the same folder, they are no features. */
    private static boolean isOurs(JavaClass type) {
        return !OUTSIDE.contains(feature(type.getPackageName()));
    }

    JavaClasses classes() {
        return classes;
    }

    Set<String> features() {
        Set<String> features = new TreeSet<>();
        classes.forEach(type -> features.add(feature(type.getPackageName())));
        features.remove("");
        return features;
    }

    /** {@code Exam} to {@code exams.exam}. */
    Map<String, String> entities() {
        Map<String, String> entities = new TreeMap<>();
        classes.stream().filter(type -> type.isAnnotatedWith(Entity.class)).forEach(type -> {
            Table table = type.getAnnotationOfType(Table.class);
            entities.put(type.getSimpleName(), table.schema() + "." + table.name());
        });
        return entities;
    }

    Stream<Edge> uses() {
        return classes.stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream()
                .map(House::edge)
                .filter(edge -> !edge.to().isEmpty() && !edge.from().equals(edge.to())));
    }

    /** The same within each feature, from package to package. */
    Stream<Edge> rooms() {
        return classes.stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream()
                .map(House::passage)
                .filter(edge -> feature(edge.from()).equals(feature(edge.to())))
                .filter(edge -> !edge.from().equals(edge.to())));
    }

    /** Entities read and write their tables without a word of SQL. */
    Stream<Piece> pieces(Tables tables) throws IOException {
        Stream<Piece> entities = classes.stream()
                .filter(type -> type.isAnnotatedWith(Entity.class))
                .map(type -> entity(type, tables));
        try (Stream<Path> files = Files.walk(folder.resolve("org/xinke"))) {
            Stream<Piece> texts = files
                    .filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> !OUTSIDE.contains(feature(className(file))))
                    .flatMap(file -> texts(file, tables))
                    .toList()
                    .stream();
            return Stream.concat(entities, texts);
        }
    }

    private static Piece entity(JavaClass type, Tables tables) {
        Table table = type.getAnnotationOfType(Table.class);
        SqlUse use = new SqlUse();
        String name = table.schema() + "." + table.name();
        (tables.knows(name) ? use.writes() : use.bare()).add(name);
        return new Piece(feature(type.getPackageName()), type.getSimpleName(), "@Table", use);
    }

    private Stream<Piece> texts(Path file, Tables tables) {
        String name = className(file);
        String simple = name.substring(name.lastIndexOf('.') + 1);
        return ClassTexts.in(bytes(file)).stream()
                .map(text -> new Piece(feature(name), simple, text, SqlReader.read(text, tables)))
                .filter(piece -> !piece.use().isEmpty() || !piece.use().made().isEmpty());
    }

    private String className(Path file) {
        return folder.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Edge edge(Dependency dependency) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        String to = feature(target.getPackageName());
        return new Edge(
                feature(dependency.getOriginClass().getPackageName()),
                to,
                Edge.Means.USES,
                to,
                outer(dependency.getOriginClass()) + " → " + outer(target));
    }

    private static Edge passage(Dependency dependency) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        String to = target.getPackageName();
        return new Edge(
                dependency.getOriginClass().getPackageName(),
                to,
                Edge.Means.USES,
                to,
                outer(dependency.getOriginClass()) + " → " + outer(target));
    }

    /** {@code exams.Marking}; what is not ours goes without a feature. */
    static String shortName(JavaClass type) {
        String feature = feature(type.getPackageName());
        String name = simple(type).replace('$', '.');
        return feature.isEmpty() ? name : feature + "." + name;
    }

    private static String outer(JavaClass type) {
        return simple(type).replaceAll("\\$.*", "");
    }

    private static String simple(JavaClass type) {
        return type.getName().substring(type.getName().lastIndexOf('.') + 1);
    }

    /** The part of a name that says the feature; empty for what is not ours. */
    static String feature(String name) {
        return name.startsWith(ROOT) ? name.substring(ROOT.length()).replaceAll("\\..*", "") : "";
    }
}
