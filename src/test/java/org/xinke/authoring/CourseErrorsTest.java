package org.xinke.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each thing that can be wrong in the YAML files and between the files is told with its line and in words. */
class CourseErrorsTest {
    private static final String Q = TinyCourse.QUESTIONS;

    @TempDir
    Path folder;

    TinyCourse course;

    @BeforeEach
    void copy() {
        course = new TinyCourse(folder);
    }

    @ParameterizedTest(name = "{4}")
    @CsvSource(delimiter = '¦', quoteCharacter = '\0', textBlock = """
            course.yaml¦quiz: 10¦quiz: 11¦grade:¦加起来应当是 100，现在是 101
            course.yaml¦total: 32¦total: 36¦hours:¦加起来是 32，与 total 的 36
            course.yaml¦units: [U1]¦units: [U1, U2]¦units:¦没有这个单元：U2
            course.yaml¦pass: 60¦pass: 160¦pass:¦“pass”不能大于 100
            course.yaml¦credits: 2¦credits: 两分¦credits:¦“credits”应当是数字
            course.yaml¦title: 小课程¦title: ''¦title:¦“title”应当像这样
            course.yaml¦parts:¦part:¦id: tiny¦缺少“parts”
            help-lines.yaml¦number: "12356"¦number: 12356¦number:¦请加引号
            help-lines.yaml¦reviewed: 2026-09-01¦reviewed: 去年¦reviewed:¦应当是日期
            units/u01/unit.yaml¦part: 1¦part: 3¦part:¦1 到 2 的数
            units/u01/unit.yaml¦lessons: [L1]¦lessons: [L1, L7]¦lessons:¦没有这一课：L7
            units/u01/unit.yaml¦lessons: [L1]¦lessons: [L1, L1]¦lessons:¦有重复的项
            units/u01/unit.yaml¦id: U1-S1¦id: U1-K1¦kind: skill¦编号 U1-K1 重复了
            units/u01/unit.yaml¦id: U1-S1¦id: U2-S1¦U2-S1¦应当以 U1- 开头
            units/u01/unit.yaml¦kind: skill¦kind: skil¦kind: skil,¦knowledge, skill, self
            units/u01/unit.yaml¦title: 第一单元¦title: 第一单元\ttitle: 又一个¦又一个¦YAML 写法有误
            units/u01/questions/all.yaml¦id: U1-MC-001¦id: U1-SC-001¦15¦编号 U1-SC-001 重复了
            units/u01/questions/all.yaml¦id: U1-TF-001¦id: U1-SC-002¦U1-SC-002¦应当以 U1-TF- 开头
            units/u01/questions/all.yaml¦objective: U1-K1¦objective: U1-K8¦U1-K8¦没有教学目标 U1-K8
            units/u01/questions/all.yaml¦lesson: L1¦lesson: L9¦U1-SC-001¦没有这一课：L9
            units/u01/questions/all.yaml¦, key: true¦¦text: 苹果¦只有一个 key: true，现在有 0 个
            units/u01/questions/all.yaml¦{text: 橘子, reason: 是水果}¦{text: 橘子}¦text: 橘子¦缺少“reason”
            units/u01/questions/all.yaml¦      - {text: 橘子, reason: 是水果}¦¦text: 苹果¦“options”至少要有 4 项
            units/u01/questions/all.yaml¦difficulty: 0.7¦difficulty: 7¦difficulty: 7¦“difficulty”不能大于 1
            units/u01/questions/all.yaml¦answer: true¦answer: 对¦answer: 对¦true 或 false
            units/u01/questions/all.yaml¦石头是____。¦石头是石头。¦石头是石头¦有 1 处“____”，blanks 却有 2 项
            units/u01/questions/all.yaml¦stem: 配一配。¦stem: <i>配</i>¦<i>配¦不能直接写 HTML
            units/u01/questions/all.yaml¦stem: 配一配。¦stem: 见![图](media/road.svg)¦见![图]¦这里不能放图片
            units/u01/questions/all.yaml¦reason: 分类。¦reasons: 分类。¦reasons¦不认识“reasons”
            units/u01/questions/all.yaml¦points: 2, answer: false¦answer: false¦他累了¦缺少“points”
            blueprints/quiz.yaml¦full: 10¦full: 100¦full:¦加起来是 10 分，与 full 的 100
            blueprints/quiz.yaml¦pass: 6¦pass: 60¦pass:¦及格线 60 分高于满分 10 分
            blueprints/quiz.yaml¦level: remember, count: 1¦level: apply, count: 1¦level: apply¦要抽 1 题，题库里只有 0 题
            blueprints/quiz.yaml¦unit: U1¦unit: U5¦unit: U5¦题库里只有 0 题
            blueprints/quiz.yaml¦type: judge¦type: yesno¦type: yesno¦“type”只能是其中之一
            """)
    void isToldWithLineAndWords(String file, String from, String to, String at, String words) {
        course.change(file, from, to == null ? "" : to.replace("\t", "\n"));
        int line = at.matches("[0-9]+") ? Integer.parseInt(at) : course.line(file, at);
        assertThat(course.errors()).anySatisfy(error -> {
            assertThat(error.file()).isEqualTo(file);
            assertThat(error.expected()).contains(words);
            assertThat(error.line()).as(error.toString()).isEqualTo(line);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"course.yaml", "help-lines.yaml", TinyCourse.UNIT, TinyCourse.LESSON})
    void aMissingFileIsTold(String file) {
        course.delete(file);
        assertThat(course.errors())
                .anySatisfy(error -> assertThat(error.toString()).startsWith(file + ":1: 缺少这个文件"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "- a\n- b\n", "just words"})
    void aFileThatIsNoMappingIsTold(String text) {
        course.write("course.yaml", text);
        assertThat(course.errors())
                .anySatisfy(error -> assertThat(error.toString()).startsWith("course.yaml:1: 这里应当是“key: value”"));
    }

    @Test
    void aBrokenUnitDoesNotMakeEveryObjectiveUnknown() {
        course.change(TinyCourse.UNIT, "kind: skill", "kind: skil");
        assertThat(course.errors()).singleElement().satisfies(error -> assertThat(error.file())
                .isEqualTo(TinyCourse.UNIT));
    }

    @Test
    void oneMistakeInAQuestionIsToldOnce() {
        course.change(Q, "      - {text: 橘子, reason: 是水果}\n", "");
        assertThat(course.errors()).hasSize(1);
    }

    @Test
    void aFolderThatIsNotThereIsTold() {
        course.delete("");
        assertThat(course.errors().toString()).contains("xinke.content.dir");
    }

    @Test
    void aUnitThatTheCourseDoesNotListIsTold() {
        course.write(
                "units/u02/unit.yaml",
                TinyCourse.original(TinyCourse.UNIT).replace("U1", "U2").replace("L1", "L2"));
        assertThat(course.errors().toString()).contains("单元 U2 没有列在 course.yaml");
    }

    @Test
    void aLessonThatItsUnitDoesNotListIsTold() {
        course.write(
                "units/u01/l02/lesson.md",
                TinyCourse.original(TinyCourse.LESSON).replace("L1", "L2"));
        assertThat(course.errors().toString()).contains("课 L2 没有列在单元 U1 的 lessons 里");
    }

    @Test
    void aFileWithTheWrongEndingIsNotSilentlyLeftOut() {
        course.write("blueprints/final.yml", "id: final");
        assertThat(course.errors().toString()).contains("blueprints/final.yml:1: 后缀请用 .yaml");
    }

    @Test
    void aFileThatIsNotUtf8IsTold() throws Exception {
        Files.write(folder.resolve(Q), "questions: 题".getBytes(StandardCharsets.UTF_16BE));
        Files.write(folder.resolve("course.yaml"), new byte[] {'a', ':', ' ', (byte) 0xC4, (byte) 0xE3});
        assertThat(course.errors().toString()).contains("course.yaml:1: 文件不是 UTF-8 编码");
    }
}
