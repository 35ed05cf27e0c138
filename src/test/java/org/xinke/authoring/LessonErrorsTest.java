package org.xinke.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinke.content.ContentError;

/** Each thing that can be wrong in a lesson is told with its line and in words. */
class LessonErrorsTest {
    @TempDir
    Path folder;

    TinyCourse course;

    @BeforeEach
    void copy() {
        course = new TinyCourse(folder);
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '¦', quoteCharacter = '\0', textBlock = """
            <!-- /check -->¦<!-- /chek -->¦/chek¦不认识标记“chek”
            <!-- practice {id¦<!-- practise {id¦practise {id¦不认识标记“practise”，是不是想写“practice”
            <!-- /check -->¦¦check {id¦“check”没有结束
            <!-- /check -->¦<!-- /training -->¦<!-- /training -->¦应当先用“/check”结束
            <!-- practice {id: L1-B1, piece: breathing} -->¦¦<!-- /practice¦“/practice”前面没有对应的开头
            {id: L1-C1, objective: U1-K1}¦{objective: U1-K1}¦check {obj¦缺少“id”
            {id: L1-C1, objective: U1-K1}¦{id: L1-C1}¦check {id¦缺少“objective”
            id: L1-C1, objective: U1-K1¦id: L1-C1, objective: U1-K9¦U1-K9¦没有教学目标 U1-K9
            objectives: [U1-K1, U1-S1]¦objectives: [U1-S1]¦check {id¦没有列在 L1
            id: L1-P2, kind¦id: L1-P1, kind¦P1, kind: concept¦编号 L1-P1 重复了
            id: L1-T1¦id: L2-T1¦L2-T1¦应当以 L1- 开头
            kind: concept¦kind: idea¦kind: idea¦“kind”只能是其中之一
            minutes: 10} -->¦minutes: ten} -->¦minutes: ten¦“minutes”应当是整数
            form: behaviour¦form: behavior¦form: behavior¦behaviour, experience
            - [x] 对的说法¦- [ ] 对的说法¦check {id¦自测没有正确答案
            - [ ] 错的说法¦- 错的说法¦- 错的说法¦选项应当以
            > 错在这里。¦错在这里。¦- [ ] 错的说法¦缺少理由
            哪一句对?¦¦check {id¦自测缺少题干
            media/road.svg¦media/street.svg¦media/street.svg¦没有图片文件
            media/road.svg¦https://example.org/a.svg¦example.org/a.svg¦图片应当写成 media/
            ![一条路,从左到右]¦![]¦![]¦缺少文字说明
            一段话,¦一段<b>话</b>,¦一段<b>¦不能直接写 HTML
            ### 小标题¦<div>小标题</div>¦<div>小¦不能直接写 HTML
            https://example.org/a)¦javascript:alert(1))¦javascript:¦链接只能以
            带**重点**和¦带**重点。**和¦重点。**¦加粗没有生效
            <!-- reveal {title: 后来} -->¦¦case {id: L1-CASE,¦至少要有一个 reveal
            <!-- practice {id: L1-B1, piece: breathing} -->¦<!-- reveal {title: 甲} -->¦reveal {title: 甲}¦只能写在 case 里
            <!-- page {id: L1-P2, kind: concept, minutes: 10} -->¦¦## 一点知识¦紧跟页标记
            ### 小标题¦<!-- page {id: L1-P9, kind: concept, minutes: 1} -->¦L1-P9¦页标记只能有一个
            1. 第一步。¦第一步。¦training {id¦训练要有“1. ”开头的步骤
            min: 10, max: 100¦min: 100, max: 10¦min: 100¦不能大于 max
            写几句给自己。¦¦reflection {id¦“reflection”里没有内容
            # 第一课¦# 第二课¦---¦标题“第二课”与开头说明里的“第一课”不一样
            ### 小标题¦# 又一个标题¦# 又一个¦“# ”标题只能有一个
            ### 小标题¦- [ ] 要做的事¦- [ ] 要做¦只能写在 check 里
            {id: L1-P3, kind: training, minutes: 20}¦{id: L1-P3, kind: [}¦L1-P3¦YAML 写法有误
            title: 第一课¦titel: 第一课¦titel¦不认识“titel”
            unit: U1¦unit: 1¦unit: 1¦“unit”应当是文字
            summary: 一句话说清有什么用¦summary: 一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十多¦summary¦最多 60 个字符
            year: 2020, title¦year: 某年, title¦year: 某年¦“year”应当是整数
            objectives: [U1-K1, U1-S1]¦objectives: [U1-K1, U1-S8]¦U1-S8¦没有教学目标 U1-S8
            """)
    void isToldWithLineAndWords(String from, String to, String at, String words) {
        course.change(TinyCourse.LESSON, from, to == null ? "" : to);
        int line = at.equals("---") ? 15 : course.line(TinyCourse.LESSON, at);
        assertThat(course.errors()).anySatisfy(error -> {
            assertThat(error.file()).isEqualTo(TinyCourse.LESSON);
            assertThat(error.expected()).contains(words);
            assertThat(error.line()).as(error.toString()).isEqualTo(line);
        });
    }

    @Test
    void frontMatterIsNeeded() {
        course.write(TinyCourse.LESSON, "# 第一课\n");
        assertThat(course.errors()).extracting(ContentError::line).contains(1);
        assertThat(course.errors().toString()).contains("front matter");
    }

    @Test
    void everyErrorOfEveryFileIsToldAtOnce() {
        course.change(TinyCourse.LESSON, "> 错在这里。", "")
                .change(TinyCourse.LESSON, "kind: case", "kind: story")
                .change(TinyCourse.QUESTIONS, "answer: true", "answer: 对")
                .change("course.yaml", "quiz: 10", "quiz: 11");
        assertThat(course.errors())
                .extracting(ContentError::file)
                .contains("course.yaml", TinyCourse.LESSON, TinyCourse.QUESTIONS)
                .hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void theLineBreaksOfWindowsDoNotShiftLines() {
        course.change(TinyCourse.LESSON, "kind: concept", "kind: idea");
        int line = course.line(TinyCourse.LESSON, "kind: idea");
        course.write(
                TinyCourse.LESSON, "\uFEFF" + course.text(TinyCourse.LESSON).replace("\n", "\r\n"));
        assertThat(course.errors())
                .singleElement()
                .extracting(ContentError::line)
                .isEqualTo(line);
    }
}
