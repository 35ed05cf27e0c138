package org.xinke.structure;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher and the demo stand outside of the application, and it knows nothing of them (decision 25). */
@AnalyzeClasses(packages = "org.xinke")
class DemoWallTest {
    private static final int LONGEST_CLASS = 200;

    @ArchTest
    static final ArchRule theLauncherUsesNothingElseOfTheProject = noClasses()
            .that()
            .resideInAPackage("org.xinke.launch..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.xinke..").and(not(resideInAPackage("org.xinke.launch.."))));

    @ArchTest
    static final ArchRule theDemoUsesTheApplicationAlone = noClasses()
            .that()
            .resideInAPackage("org.xinke.demo..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.xinke.launch..", "org.xinke.testing..", "org.xinke.journeys..", "org.xinke.load.."));

    @ArchTest
    static final ArchRule onlyTestsKnowThem = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.xinke.launch..",
                    "org.xinke.demo..",
                    "org.xinke.testing..",
                    "org.xinke.journeys..",
                    "org.xinke.load..",
                    "org.xinke.structure..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.xinke.launch..", "org.xinke.demo.."));

    @ParameterizedTest
    @ValueSource(strings = {"src/launch/java", "src/demo/java"})
    void noClassIsLong(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> all =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(all).isNotEmpty().allSatisfy(file -> assertThat(Files.readAllLines(file))
                    .hasSizeLessThan(LONGEST_CLASS));
        }
    }
}
