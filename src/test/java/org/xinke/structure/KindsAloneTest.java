package org.xinke.structure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.xinke.content.QuestionBody;

/** A new kind of question is one class, one reader, one form: nobody else asks a question what kind it is. */
@AnalyzeClasses(packages = "org.xinke", importOptions = ImportOption.DoNotIncludeTests.class)
class KindsAloneTest {
    @ArchTest
    static final ArchRule nobodyAsksABodyWhatItIs = noClasses()
            .should(new ArchCondition<JavaClass>("do instanceof on a question's body") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getInstanceofChecks().stream()
                            .filter(check -> check.getRawType().isAssignableTo(QuestionBody.class))
                            .forEach(check -> events.add(SimpleConditionEvent.satisfied(
                                    type,
                                    type.getName() + " asks for "
                                            + check.getRawType().getName())));
                }
            });

    /** The compiler's table of a switch over the enum. */
    @ArchTest
    static final ArchRule nobodySwitchesOverTheTypes = noFields()
            .should()
            .haveNameContaining("$SwitchMap$org$xinke$content$QuestionType")
            .because("a new type would have to be added there");

    /** Who makes a body has to name it: those who read it from a file. Who behaves by it: its kind. */
    @ArchTest
    static final ArchRule onlyReadersAndKindsNameTheSortsOfBodies = noClasses()
            .that()
            .resideOutsideOfPackages("org.xinke.content", "org.xinke.authoring", "org.xinke.questions")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are sorts of bodies",
                    type -> type.isAssignableTo(QuestionBody.class) && !type.isEquivalentTo(QuestionBody.class)));
}
