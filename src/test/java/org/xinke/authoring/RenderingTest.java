package org.xinke.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinke.content.Block;
import org.xinke.content.CourseContent;
import org.xinke.content.LessonContent;
import org.xinke.content.LessonPage;
import org.xinke.content.QuestionBody;
import org.xinke.content.QuestionContent;
import org.xinke.shared.Json;

/** What a reader gets of a whole, small course. */
class RenderingTest {
    @TempDir
    Path folder;

    TinyCourse course;

    @BeforeEach
    void copy() {
        course = new TinyCourse(folder);
    }

    @Test
    void pagesKeepTheirOrderAndKind() throws Exception {
        assertThat(lesson().pages())
                .extracting(LessonPage::id, LessonPage::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("L1-P1", LessonPage.Kind.CASE),
                        org.assertj.core.groups.Tuple.tuple("L1-P2", LessonPage.Kind.CONCEPT),
                        org.assertj.core.groups.Tuple.tuple("L1-P3", LessonPage.Kind.TRAINING),
                        org.assertj.core.groups.Tuple.tuple("L1-P4", LessonPage.Kind.REFLECTION));
    }

    @Test
    void aCaseOpensInStagesWithTheQuestionBeforeTheReveal() throws Exception {
        Block.CaseStudy study =
                (Block.CaseStudy) lesson().pages().get(0).blocks().get(0);
        assertThat(study.stages()).hasSize(2);
        assertThat(study.stages().get(0))
                .isEqualTo(new Block.Stage("", "<p>故事的开头。</p>", List.of(new Block.Question("L1-CASE-Q1", "你怎么看?"))));
        assertThat(study.stages().get(1).title()).isEqualTo("后来");
        assertThat(study.discussion()).contains("<li>讨论一</li>");
    }

    @Test
    void aSelfCheckKeepsTheReasonOfEachOption() throws Exception {
        Block.SelfCheck check =
                (Block.SelfCheck) lesson().pages().get(1).blocks().get(1);
        assertThat(check)
                .isEqualTo(new Block.SelfCheck(
                        "L1-C1",
                        "U1-K1",
                        false,
                        "哪一句对?",
                        List.of(new Block.Option("错的说法", false, "错在这里。"), new Block.Option("对的说法", true, "对在这里。"))));
    }

    @Test
    void aPictureHasItsSizeItsWordsAndAnAddressThatNeverChanges() throws Exception {
        CourseContent content = course.read();
        String key = content.media().get(0).key();
        assertThat(key).matches("[0-9a-f]{64}\\.svg");
        assertThat(prose(content))
                .contains("src=\"/media/" + key + "\"")
                .contains("alt=\"一条路,从左到右\"")
                .contains("width=\"360\" height=\"120\" loading=\"lazy\"");
    }

    @Test
    void tablesBoldAndLinksAreRendered() throws Exception {
        assertThat(prose(course.read()))
                .contains("<strong>重点</strong>")
                .contains("<a href=\"https://example.org/a\" target=\"_blank\" rel=\"noopener noreferrer\">链接</a>")
                .contains("<h3>小标题</h3>")
                .contains("<td>一</td>");
    }

    @Test
    void aLineBrokenInTheFileLeavesNoGapBetweenChineseCharacters() throws Exception {
        course.change(TinyCourse.LESSON, "一段话,带", "一段话，\n接着说 and\nso on 带");
        assertThat(prose(course.read())).contains("一段话，接着说 and\nso on 带");
    }

    @Test
    void theHashChangesWithTheWordsAndWithThePictureOnly() throws Exception {
        String before = lesson().hash();
        assertThat(lesson().hash()).isEqualTo(before);
        course.change(TinyCourse.SVG, "L10 10", "L10 11");
        String otherPicture = lesson().hash();
        course.change(TinyCourse.LESSON, "一段话", "两段话");
        assertThat(List.of(before, otherPicture, lesson().hash())).doesNotHaveDuplicates();
    }

    @Test
    void everyTypeOfQuestionIsRead() throws Exception {
        List<QuestionContent> questions = course.read().questions();
        assertThat(questions).extracting(QuestionContent::id).isSorted().hasSize(8);
        assertThat(questions.stream().map(QuestionContent::body).map(Object::getClass))
                .contains(
                        QuestionBody.Choice.class,
                        QuestionBody.Judge.class,
                        QuestionBody.Fill.class,
                        QuestionBody.Match.class,
                        QuestionBody.Order.class,
                        QuestionBody.Written.class,
                        QuestionBody.CaseSet.class);
        assertThat(questions.stream().map(QuestionContent::body).filter(QuestionBody.Match.class::isInstance))
                .allSatisfy(body ->
                        assertThat(((QuestionBody.Match) body).rights()).containsExactly("一", "二", "三", "四", "五"));
        QuestionContent fill = questions.stream()
                .filter(it -> it.id().equals("U1-FB-001"))
                .findFirst()
                .orElseThrow();
        assertThat(fill.stem()).isEqualTo("苹果是____,石头是____。");
        assertThat(fill.body()).isEqualTo(new QuestionBody.Fill(List.of(List.of("水果"), List.of("矿物", "石"))));
    }

    @Test
    void jsonComesBackAsItWas() throws Exception {
        CourseContent content = course.read();
        for (LessonContent lesson : content.lessons()) {
            assertThat(Json.read(Json.write(lesson), LessonContent.class)).isEqualTo(lesson);
        }
        for (QuestionContent question : content.questions()) {
            assertThat(Json.read(Json.write(question.body()), QuestionBody.class))
                    .isEqualTo(question.body());
        }
    }

    private LessonContent lesson() throws Exception {
        return course.read().lessons().get(0);
    }

    private static String prose(CourseContent content) {
        return ((Block.Prose) content.lessons().get(0).pages().get(1).blocks().get(0)).html();
    }
}
