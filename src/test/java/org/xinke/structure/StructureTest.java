package org.xinke.structure;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

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
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Observes;
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
import java.util.Set;
import java.util.stream.Stream;
import org.xinke.shared.Allowed;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Identity;

@AnalyzeClasses(packages = "org.xinke", importOptions = ImportOption.DoNotIncludeTests.class)
class StructureTest {
    private static final int LONGEST_CLASS = 300;

    private static final Set<String> BARE = Set.of(
            TextField.class.getName(),
            TextArea.class.getName(),
            PasswordField.class.getName(),
            EmailField.class.getName());

    @ArchTest
    static final ArchRule everyUseCaseSaysWhoMayCallIt = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Transactional.class)
            .should()
            .beAnnotatedWith(Allowed.class)
            .orShould()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(Allowed.class);

    /** A class that hears events runs as whoever caused them, so its rules stand on its methods. */
    @ArchTest
    static final ArchRule observersAskNobodysRole = methods()
            .that(describe("observe", StructureTest::observes))
            .should()
            .beDeclaredInClassesThat()
            .areNotAnnotatedWith(Allowed.class);

    /** Line, Lines and SecretLine say how much they take, and take no more. */
    @ArchTest
    static final ArchRule everyFieldSaysHowLongItsTextMayBe = noClasses()
            .that()
            .resideOutsideOfPackage("org.xinke.shared.ui")
            .should()
            .callConstructorWhere(describe(
                    "a bare field of text is made",
                    call -> BARE.contains(call.getTargetOwner().getFullName())))
            .orShould()
            .beAssignableTo(describe("a field of its own", made -> made.getRawSuperclass()
                    .filter(above -> BARE.contains(above.getFullName()))
                    .isPresent()));

    @ArchTest
    static final ArchRule entitiesStayInTheirFeature =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule entityFieldsArePrivate = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .and()
            .areNotStatic()
            .and(describe("are not woven in", field -> !field.getName().startsWith("_persistence")))
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
    static final ArchRule onlyTheDoorSaysWhoCalls = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.xinke.signin.door.WhoCalls")
            .and()
            .doNotHaveFullyQualifiedName("org.xinke.signin.door.OfCookie")
            .and()
            .doNotHaveFullyQualifiedName(CurrentUser.class.getName())
            .should()
            .callMethod(CurrentUser.class, "calls", Identity.class);

    /** One class of it is enough, and the container's own machinery runs before each request again (decision 36). */
    @ArchTest
    static final ArchRule nothingWakesTheContainersOwnSecurity =
            noClasses().should().dependOnClassesThat().resideInAPackage("jakarta.security..");

    @ArchTest
    static final ArchRule onlyTheSchoolsOwnSignInOpensASessionWithoutPassword = noClasses()
            .that()
            .resideOutsideOfPackages("org.xinke.sso..", "org.xinke.signin")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.xinke.signin.SchoolSessions");

    /** A hash is some ten milliseconds, and with it a connection of the database would wait for its turn. */
    @ArchTest
    static final ArchRule passwordsAreHashedInNoTransaction = noClasses()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should()
            .dependOnClassesThat()
            .haveNameMatching("org\\.xinke\\.signin\\.password\\.(Passwords|Hashing)");

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

    private static boolean observes(JavaMethod method) {
        return method.getParameters().stream().anyMatch(parameter -> parameter.isAnnotatedWith(Observes.class));
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
