package org.xinke.structure;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.xinke.shared.Allowed;
import org.xinke.shared.CurrentUser;

@AnalyzeClasses(packages = "org.xinke", importOptions = ImportOption.DoNotIncludeTests.class)
class StructureTest {
    /** Which feature may use which, besides {@code shared}. A new edge is a decision, made in the commit that needs it. */
    private static final Map<String, Set<String>> MAY_USE = new TreeMap<>(Map.ofEntries(
            Map.entry("authoring", Set.of("content")),
            Map.entry("care", Set.of("content")),
            Map.entry("content", Set.of()),
            Map.entry("course", Set.of("content", "people")),
            Map.entry("coverage", Set.of("course", "files", "people")),
            Map.entry("directory", Set.of("course", "people", "signin")),
            Map.entry("exams", Set.of("content", "course", "papers", "questions")),
            Map.entry("feed", Set.of("signin", "tables")),
            Map.entry("figures", Set.of("course", "coverage", "progress", "tables")),
            Map.entry("files", Set.of()),
            Map.entry("gradebook", Set.of("coverage", "tables")),
            Map.entry("hours", Set.of("course", "lessons")),
            Map.entry("journal", Set.of("care", "content", "course", "lessons")),
            Map.entry("lessons", Set.of("care", "content", "course", "journal")),
            Map.entry("papers", Set.of("content", "questions")),
            Map.entry("people", Set.of()),
            Map.entry("progress", Set.of("course", "tables")),
            Map.entry("questions", Set.of("content")),
            Map.entry("review", Set.of("authoring", "content")),
            Map.entry("roster", Set.of("files", "people", "tables")),
            Map.entry("shared", Set.of()),
            Map.entry("signin", Set.of("people")),
            Map.entry("sso", Set.of("signin")),
            Map.entry("tables", Set.of())));

    private static final int LONGEST_CLASS = 300;

    @ArchTest
    void everyFeatureStandsOnTheMap(JavaClasses all) {
        Set<String> features = all.stream()
                .map(type -> feature(type.getPackageName()))
                .filter(name -> !name.isEmpty() && !name.equals("app"))
                .collect(toCollection(TreeSet::new));
        assertThat(MAY_USE.keySet()).containsAll(features);
    }

    @ArchTest
    void featuresUseOnlyWhatTheMapAllows(JavaClasses all) {
        Map<String, String[]> forbidden = MAY_USE.keySet().stream()
                .collect(toMap(feature -> feature, feature -> Stream.concat(
                                MAY_USE.keySet().stream()
                                        .filter(other -> !other.equals(feature) && !other.equals("shared"))
                                        .filter(other -> !Objects.requireNonNull(MAY_USE.get(feature))
                                                .contains(other)),
                                Stream.of("app"))
                        .map(name -> "org.xinke." + name + "..")
                        .toArray(String[]::new)));
        forbidden.forEach((feature, packages) -> noClasses()
                .that(are(resideInAPackage("org.xinke." + feature + "..")))
                .should()
                .dependOnClassesThat(are(resideInAnyPackage(packages)))
                .allowEmptyShould(true)
                .check(all));
    }

    @ArchTest
    static final ArchRule everyUseCaseSaysWhoMayCallIt = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Transactional.class)
            .should()
            .beAnnotatedWith(Allowed.class);

    @ArchTest
    static final ArchRule entitiesStayInTheirFeature =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule entityFieldsArePrivate = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .and()
            .areNotStatic()
            .and(DescribedPredicate.describe(
                    "are not woven in", field -> !field.getName().startsWith("_persistence")))
            .should()
            .bePrivate()
            .because("a field written from another class loses its UPDATE silently");

    @ArchTest
    static final ArchRule everyViewSaysWhoMayOpenIt = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class)
            .orShould()
            .beAnnotatedWith(AnonymousAllowed.class);

    @ArchTest
    void everyEndpointSaysWhoMayCallIt(JavaClasses all) {
        List<String> open = all.stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(StructureTest::isEndpoint)
                .filter(method -> !guarded(method))
                .map(JavaMethod::getFullName)
                .toList();
        assertThat(open).isEmpty();
    }

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule nobodyButTheHouseActsAsSomebodyElse = noClasses()
            .that()
            .resideOutsideOfPackages("org.xinke.app..", "org.xinke.shared..")
            .should()
            .callMethodWhere(JavaCall.Predicates.target(
                            HasOwner.Predicates.With.owner(HasName.Predicates.name(CurrentUser.class.getName())))
                    .and(JavaCall.Predicates.target(HasName.Predicates.name("as"))));

    @ArchTest
    static final ArchRule onlyTheSchoolsOwnSignInOpensASessionWithoutPassword = noClasses()
            .that()
            .resideOutsideOfPackages("org.xinke.sso..", "org.xinke.signin")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.xinke.signin.SchoolSessions");

    @ArchTest
    static final ArchRule onlyASignInThatTheSchoolProvesMakesAStudent = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.xinke.signin.SchoolSessions")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.xinke.people.NewStudents");

    @ArchTest
    static final ArchRule namesSaySomething =
            noClasses().should().haveNameMatching(".*(Impl|DTO|Dto|Manager|Helper|Utils?|Constants)");

    @ArchTest
    void noClassIsLong(JavaClasses all) throws IOException {
        try (Stream<java.nio.file.Path> files = Files.walk(java.nio.file.Path.of("src/main/java"))) {
            List<String> tooLong = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> lines(file) > LONGEST_CLASS)
                    .map(Object::toString)
                    .toList();
            assertThat(tooLong).isEmpty();
        }
    }

    private static long lines(java.nio.file.Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String feature(String packageName) {
        String[] parts = packageName.split("\\.");
        return parts.length > 2 ? parts[2] : "";
    }

    private static boolean isEndpoint(JavaMethod method) {
        return method.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class));
    }

    private static boolean guarded(JavaMethod method) {
        JavaClass owner = method.getOwner();
        return Stream.of(RolesAllowed.class, PermitAll.class, DenyAll.class)
                .anyMatch(rule -> method.isAnnotatedWith(rule) || owner.isAnnotatedWith(rule));
    }
}
