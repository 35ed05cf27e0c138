package org.xinke.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinke.content.ContentRejected;
import org.xinke.review.ContentReport;

/** A course that can be read may still be wrong: each rule of the check can go red, and says what to do. */
class CourseChecksTest {
    @TempDir
    Path folder;

    TinyCourse course;

    @BeforeEach
    void copy() {
        course = new TinyCourse(folder);
    }

    @Test
    void aPatternThatIsNoneIsToldWithItsLine() {
        course.change(TinyCourse.CHECKS, "'你最近.{0,12}失眠'", "'{你最近.{0,12}失眠'");

        assertThatThrownBy(() -> ContentReport.of(course.root()))
                .isInstanceOfSatisfying(
                        ContentRejected.class,
                        e -> assertThat(e.errors()).singleElement().satisfies(error -> {
                            assertThat(error.line()).isEqualTo(5);
                            assertThat(error.expected()).contains("应当是正则表达式");
                        }));
    }

    @Test
    void theTinyCourseIsFine() throws Exception {
        assertThat(ContentReport.of(folder).findings()).isEmpty();
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '¦', quoteCharacter = '\0', textBlock = """
            checks.yaml¦  characters: [50, 100]¦  characters: [5000, 9000]¦L1 有 78 个汉字，应当在 5,000 到 9,000 之间
            checks.yaml¦  characters: [50, 100]¦  characters: [5, 60]¦L1 有 78 个汉字，应当在 5 到 60 之间
            checks.yaml¦  concept: [0, 100]¦  concept: [90, 100]¦L1 的概念页有
            checks.yaml¦round_times: 1¦round_times: 2¦(ROUND) 抽 1 题，够抽 2 回要 2 题，现在 1 题
            units/u01/questions/all.yaml¦stem: 苹果是水果。¦stem: 有人说不想活了。¦U1-TF-001 写到“不想活”，要标 hard: true
            units/u01/l01/lesson.md¦kind: concept, minutes: 10} -->¦kind: concept, minutes: 10} -->		不想活的时候打 12356。¦L1 多处写到难话题（不想活），要有 content_note
            units/u01/l01/lesson.md¦kind: concept, minutes: 10} -->¦kind: concept, minutes: 10} -->		不想活的时候打 12356。¦L1 多处写到自杀自伤（不想活），要由心理学专业人员审读
            units/u01/l01/lesson.md¦kind: concept, minutes: 10} -->¦kind: concept, minutes: 10} -->		号码是 12399。¦号码 12399 不在 help-lines.yaml 里
            checks.yaml¦noted_units: [U3]¦noted_units: [U1]¦quiz 卷“单选”的一格，避开难话题时仍抽 U1，要写 instead
            checks.yaml¦  diagrams: 1¦  diagrams: 2¦L1 只有 1 张插图，至少 2
            checks.yaml¦  self_checks: 1¦  self_checks: 2¦L1 只有 1 道自测，至少 2
            checks.yaml¦{L2: 2}¦{L1: 20}¦L1 只有 1 道自测，至少 20
            checks.yaml¦  sources: 1¦  sources: 3¦L1 只有 1 条事实来源，至少 3
            checks.yaml¦  sources: 1¦  sources: 3¦L1 只有 1 条延伸阅读，至少 3
            checks.yaml¦noted_units: [U3]¦noted_units: [U1]¦L1 要有 content_note
            checks.yaml¦noted_units: [U3]¦noted_units: [U1]¦class/c1.md:4: 这个单元的内容要有 content_note
            checks.yaml¦reviewed_units: [U3]¦reviewed_units: [U1]¦L1 要由心理学专业人员审读
            checks.yaml¦reviewed_units: [U3]¦reviewed_units: [U1]¦class/c1.md:4: 这个单元的内容要由心理学专业人员审读
            checks.yaml¦reviewed_units: [U3]¦reviewed_units: [U1]¦L1-P1 L1-P4 是开头或结尾的页，要写出求助电话 12356
            checks.yaml¦letters: 12¦letters: 40¦units/u01/l01/media/road.svg:1: 图里最小的字在手机上只有
            checks.yaml¦questions: 3, unit¦questions: 4, unit¦目标 U1-S1 只有 3 道题在考，至少 4 道
            checks.yaml¦unit_share: 0.70¦unit_share: 0.60¦目标 U1-K1 的题在本单元里太多：5/8
            checks.yaml¦exam_points: 8¦exam_points: 7¦目标 U1-K1 在 quiz 卷里平均 8.0 分，至多 7.0 分
            checks.yaml¦exam: quiz¦exam: other¦目标 U1-K1 在 other 卷里抽不到
            checks.yaml¦bank: {questions: 8¦bank: {questions: 800¦题库只有 8 题，至少 800
            checks.yaml¦times: {quiz: 1}¦times: {quiz: 2}¦quiz 卷的 U1 SINGLE REMEMBER 抽 1 题，够抽 2 回要 2 题，现在 1 题
            checks.yaml¦times: {quiz: 1}¦times: {resit: 1}¦没有组卷蓝图 resit
            checks.yaml¦overlap: 1¦overlap: 0.3¦quiz：两份卷相同的题太多（平均/最多）100.0 % / 100.0 %
            checks.yaml¦class_plans: 1¦class_plans: 8¦class:1: 应当有 8 份，现在只有 1 份
            checks.yaml¦activities: 1¦activities: 6¦practice:1: 应当有 6 份，现在只有 1 份
            checks.yaml¦slides: [2, 3]¦slides: [8, 12]¦class/c1.md:28: 幻灯片应当有 8 到 12 张，现在有 2 张
            checks.yaml¦slide_lines: 2¦slide_lines: 1¦class/c1.md:28: 第 2 张幻灯片有 2 行，至多 1 行
            class/c1.md¦class_hours: 8¦class_hours: 7¦class:1: 学时加起来是 7，课程要 8
            class/c1.md¦| 5—45 |¦| 6—45 |¦class/c1.md:21: 时间接不上：这一行是 6—45，上一行到 5 分
            class/c1.md¦| 5—45 |¦| 5—40 |¦class/c1.md:21: 步骤到 40 分结束，计划是 45 分
            class/c1.md¦### 提要¦### 别的¦class/c1.md:3: 打印页里缺少“提要”
            class/c1.md¦### 第一张¦第一张¦class/c1.md:28: 第 1 张幻灯片应当以
            class/c1.md¦## 安全提示¦## 提示¦class/c1.md:14: 缺少“## 安全提示”
            class/c1.md¦id: C1¦id: C2¦class/c1.md:2: 编号 C2 和文件名不一样
            class/c1.md¦[U1-K1]¦[U1-K7]¦class/c1.md:6: 目标 U1-K7 不存在
            class/c1.md¦lessons: [L1]¦lessons: [L9]¦class/c1.md:5: 课 L9 不属于这里写的单元
            class/c1.md¦quiet_class: 改成写¦quiet: 改成写¦缺少“quiet_class”
            class/c1.md¦---¦——¦class/c1.md:1: 文件开头应当是两行 --- 之间的说明
            practice/p1.md¦hours: 6¦hours: 5¦practice:1: 学时加起来是 5，课程要 6
            practice/p1.md¦form: 朋辈¦form: 讲座¦practice/p1.md:4: “form”只能是其中之一
            practice/p1.md¦| 20—60 |¦| 30—60 |¦时间接不上
            syllabus.md¦| U1-K1 | 知识¦| U1-K1 | 技能¦syllabus.md:17: 这一行和课程不一致，应当是：| U1-K1 | 知识 | 能说出一点知识 | L1 | C1 |
            syllabus.md¦| U1-S1 | 技能¦| U1-S9 | 技能¦syllabus.md:18: 没有教学目标 U1-S9
            syllabus.md¦| U1-S1 | 技能¦| U1-S9 | 技能¦缺少这一行：| U1-S1 | 技能
            syllabus.md¦| C1 | 一节课¦| C1 | 两节课¦syllabus.md:9: 这一行和课程不一致
            syllabus.md¦| 8 | C1¦| 7 | C1¦syllabus.md:5: 这一行和课程不一致
            exam-syllabus.md¦、匹配¦¦这一行和课程不一致，应当是：| U1-K1 | 能说出一点知识 | L1、C1 | 单选、多选、判断、填空、匹配 | 识记、理解 |
            exam-syllabus.md¦| 4 | — | 4¦| 5 | — | 4¦exam-syllabus.md:5: 这一行和课程不一致
            exam-syllabus.md¦| U1 | 8¦| U1 | 9¦exam-syllabus.md:9: 这一行和课程不一致
            textbooks.yaml¦[L1]¦[L9]¦textbooks.yaml:10: 没有这一课：L9
            textbooks.yaml¦isbn: 978¦isbn: x978¦“isbn”应当像这样
            units/u01/l01/lesson.md¦minutes: 45¦minutes: 50¦L1 各页加起来 45 分钟，写的是 50 分钟
            units/u01/unit.yaml¦kind: skill¦kind: self¦自我认知目标 U1-S1 有 3 道题，至多 0 道
            units/u01/unit.yaml¦text: 能做一件小事}¦text: 能做一件小事}\t  - {id: U1-K2, kind: knowledge, text: 没人教}¦目标 U1-K2 没有课在教：没人教
            units/u01/unit.yaml¦text: 能做一件小事}¦text: 能做一件小事}\t  - {id: U1-K2, kind: knowledge, text: 没人教}¦目标 U1-K2 没有自测或训练在练：没人教
            units/u01/questions/all.yaml¦哪一个**不**是水果?¦你最近几天失眠吗?¦U1-SC-001 的题干问到了学生自己的症状
            """)
    void goesRed(String file, String from, String to, String words) throws Exception {
        course.change(file, from, to == null ? "" : to.replace("\t", "\n"));
        assertThat(ContentReport.of(folder).findings())
                .anySatisfy(finding -> assertThat(finding).contains(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {TinyCourse.SYLLABUS, TinyCourse.EXAM_SYLLABUS, TinyCourse.TEXTBOOKS})
    void aMissingFileIsFound(String file) throws ContentRejected {
        course.delete(file);
        assertThat(ContentReport.of(folder).findings()).singleElement().satisfies(finding -> assertThat(finding)
                .startsWith(file + ":1: 缺少这个文件"));
    }

    @ParameterizedTest
    @CsvSource({"case, L1 没有案例", "training, L1 没有训练", "reflection, L1 没有反思"})
    void aLessonWithoutOneOfItsBlocksIsFound(String block, String words) throws ContentRejected {
        String text = course.text(TinyCourse.LESSON);
        course.write(
                TinyCourse.LESSON, text.replaceFirst("(?s)<!-- " + block + " \\{.*?<!-- /" + block + " -->", "一段别的话。"));
        assertThat(ContentReport.of(folder).findings())
                .anySatisfy(finding -> assertThat(finding).startsWith(words));
    }

    @Test
    void aPictureThatNoLessonShowsIsFound() throws ContentRejected {
        course.write("units/u01/l01/media/other.svg", course.text(TinyCourse.SVG));
        assertThat(ContentReport.of(folder).findings()).singleElement().satisfies(finding -> assertThat(finding)
                .startsWith("units/u01/l01/media/other.svg:1: 没有哪一课用这张图"));
    }

    @Test
    void aTrainingPractisesOnlyWhatItsLessonAnnounces() {
        course.change(TinyCourse.LESSON, "hand_in: text, objectives: [U1-S1]", "hand_in: text, objectives: [U1-S7]");
        assertThat(course.errors().toString()).contains("没有教学目标 U1-S7");
    }
}
