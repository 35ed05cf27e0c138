package org.xinke.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.authoring.CourseFolder;
import org.xinke.care.HelpLineCard;
import org.xinke.care.HelpQueries;
import org.xinke.content.CourseContent;
import org.xinke.content.LessonContent;
import org.xinke.content.QuestionContent;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Forbidden;
import org.xinke.shared.Json;
import org.xinke.shared.Settings;

/** The course on PostgreSQL: loading twice changes nothing, a change is a new version, nothing is ever deleted. */
@ExtendWith(ArquillianExtension.class)
class CourseLoadingIT {
    @Inject
    CourseStoring storing;

    @Inject
    HelpQueries help;

    @Inject
    CurrentUser currentUser;

    @Inject
    Settings settings;

    @PersistenceContext
    EntityManager em;

    private CourseContent shipped;

    @BeforeEach
    void read() throws Exception {
        shipped = CourseFolder.read(settings.contentDir());
    }

    @AfterEach
    void shipAgain() {
        store(shipped);
    }

    @Test
    void loadingTheSameCourseAgainMakesNoVersion() {
        assertThat(store(shipped)).isZero();
    }

    @Test
    void theStoredLessonIsTheLessonOfTheFiles() {
        String json =
                text("SELECT content FROM lessons.lesson_version WHERE lesson_id = 'L1' ORDER BY number DESC LIMIT 1");
        assertThat(Json.read(json, LessonContent.class))
                .isEqualTo(shipped.lessons().get(0));
    }

    @Test
    void aChangedLessonBecomesANewVersionBesideTheOldOne() {
        int before = number("SELECT count(*) FROM lessons.lesson_version WHERE lesson_id = 'L1'");
        List<LessonContent> lessons = new ArrayList<>(shipped.lessons());
        lessons.set(0, changed(lessons.get(0)));
        assertThat(store(with(lessons, shipped.questions()))).isEqualTo(1);
        assertThat(number("SELECT count(*) FROM lessons.lesson_version WHERE lesson_id = 'L1'"))
                .isEqualTo(before + 1);
        assertThat(text("SELECT title FROM lessons.lesson_version WHERE lesson_id = 'L1' ORDER BY number DESC LIMIT 1"))
                .isEqualTo("新的标题");
    }

    @Test
    void aQuestionThatLeavesTheFilesIsRetiredAndComesBackAsItWas() {
        QuestionContent first = shipped.questions().get(0);
        String retired = "SELECT count(*) FROM questions.question WHERE retired AND id = '" + first.id() + "'";
        List<QuestionContent> rest =
                shipped.questions().subList(1, shipped.questions().size());
        assertThat(store(with(shipped.lessons(), rest))).isZero();
        assertThat(number(retired)).isEqualTo(1);
        assertThat(store(shipped)).isZero();
        assertThat(number(retired)).isZero();
    }

    @Test
    void aLessonThatLeavesTheFilesIsRetired() {
        LessonContent last = shipped.lessons().get(shipped.lessons().size() - 1);
        store(with(shipped.lessons().subList(0, shipped.lessons().size() - 1), withoutLesson(last.id())));
        assertThat(number("SELECT count(*) FROM lessons.lesson WHERE retired")).isEqualTo(1);
        assertThat(number("SELECT count(*) FROM lessons.lesson_version WHERE lesson_id = '" + last.id() + "'"))
                .isPositive();
    }

    @Test
    void theHelpLinesAreThereForEverybody() {
        assertThat(help.current().lines())
                .extracting(HelpLineCard::number)
                .startsWith("12356")
                .contains("120", "110");
    }

    @Test
    void nobodyButTheSystemStoresACourse() {
        assertThatThrownBy(() -> storing.store(shipped)).isInstanceOf(Forbidden.class);
    }

    private int store(CourseContent content) {
        List<Integer> made = new ArrayList<>();
        currentUser.asSystem(() -> made.add(storing.store(content)));
        return made.get(0);
    }

    private CourseContent with(List<LessonContent> lessons, List<QuestionContent> questions) {
        return new CourseContent(
                shipped.course(),
                shipped.units(),
                lessons,
                questions,
                shipped.blueprints(),
                shipped.helpLines(),
                shipped.specialLines(),
                shipped.guides(),
                shipped.media());
    }

    private List<QuestionContent> withoutLesson(String lesson) {
        return shipped.questions().stream()
                .filter(question -> !lesson.equals(question.lessonId()))
                .toList();
    }

    private static LessonContent changed(LessonContent lesson) {
        return new LessonContent(
                lesson.id(),
                lesson.unitId(),
                "新的标题",
                lesson.summary(),
                lesson.minutes(),
                lesson.onlineHours(),
                lesson.objectives(),
                lesson.contentNote(),
                lesson.psychologistReview(),
                lesson.reading(),
                lesson.sources(),
                lesson.pages(),
                "another hash");
    }

    private int number(String sql) {
        return ((Number) em.createNativeQuery(sql).getSingleResult()).intValue();
    }

    private String text(String sql) {
        return em.createNativeQuery("SELECT CAST(x AS text) FROM (" + sql + ") AS q (x)")
                .getSingleResult()
                .toString();
    }
}
