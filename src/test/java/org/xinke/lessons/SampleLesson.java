package org.xinke.lessons;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinke.content.Block;
import org.xinke.content.LessonContent;
import org.xinke.content.LessonPage;

/** A small lesson with a block of each kind. */
public final class SampleLesson {
    public static final Block.SelfCheck CHECK = new Block.SelfCheck(
            "L1-C1",
            "U1-K1",
            false,
            "<p>哪句话说得准？</p>",
            List.of(
                    new Block.Option("位置会变", true, "<p>对，看一段路。</p>"),
                    new Block.Option("位置固定", false, "<p>没有固定的座位。</p>"),
                    new Block.Option("没有意义", false, "<p>仍然能帮到人。</p>")));
    public static final Block.SelfCheck SEVERAL = new Block.SelfCheck(
            "L1-C2",
            "U1-K1",
            true,
            "<p>哪些对？</p>",
            List.of(
                    new Block.Option("甲", true, "<p>甲对。</p>"),
                    new Block.Option("乙", false, "<p>乙不对。</p>"),
                    new Block.Option("丙", true, "<p>丙也对。</p>")));
    public static final Block.CaseStudy CASE = new Block.CaseStudy(
            "L1-CASE",
            "晓雨的第一个月",
            List.of(
                    new Block.Stage("", "<p>开头</p>", List.of(new Block.Question("L1-Q1", "<p>你先注意到什么？</p>"))),
                    new Block.Stage("两周以后", "<p>后来</p>", List.of(new Block.Question("L1-Q2", "<p>再看呢？</p>"))),
                    new Block.Stage("又过了两周", "<p>结尾</p>", List.of())),
            "<p>讨论</p>");
    public static final Block.Reflection FOR_TEACHER =
            new Block.Reflection("L1-R1", Block.Readers.TEACHER, 5, 40, "<p>写几句</p>");
    public static final Block.Reflection FOR_ME =
            new Block.Reflection("L1-R2", Block.Readers.AUTHOR, 5, 40, "<p>写给自己</p>");
    public static final LessonPage STORY = page(
            "P1",
            "故事",
            LessonPage.Kind.CASE,
            CASE,
            training("L1-T1", Block.HandIn.PICTURE),
            training("L1-T2", Block.HandIn.STAYS));
    public static final LessonPage CHECKS = page("P2", "自测", LessonPage.Kind.CHECK, CHECK, SEVERAL);
    public static final LessonPage WRITING = page("P3", "写几句", LessonPage.Kind.REFLECTION, FOR_TEACHER, FOR_ME);
    public static final LessonPage CLOSING =
            page("P4", "小结", LessonPage.Kind.CLOSING, new Block.Prose("<p>带走一张<b>地图</b></p>"));

    public static final LessonContent.ContentNote NOTE =
            new LessonContent.ContentNote("这节课会谈到失去。", "也可以只读两页，学时一样。", List.of("P3", "P4"));

    private SampleLesson() {}

    public static LessonContent content() {
        return content(null);
    }

    public static LessonContent content(LessonContent.@Nullable ContentNote note) {
        return new LessonContent(
                "L1",
                "U1",
                "心理健康是什么",
                "一张地图",
                90,
                new BigDecimal("1.0"),
                List.of("U1-K1"),
                note,
                false,
                List.of(),
                List.of(),
                List.of(STORY, CHECKS, WRITING, CLOSING),
                "hash");
    }

    public static OpenLesson open(Set<String> read, @Nullable Instant completedAt) {
        return new OpenLesson(content(), false, "P2", false, Way.WHOLE, completedAt, read);
    }

    public static CheckFeedback feedback(Set<Integer> chosen) {
        return CheckFeedback.of(CHECK, chosen, 1);
    }

    private static Block.Training training(String id, Block.HandIn handIn) {
        return new Block.Training(
                id, "一周日志", Block.Form.BEHAVIOUR, 10, "一张纸", "记满五天", List.of("U1-S1"), handIn, "<p>记</p>");
    }

    private static LessonPage page(String id, String title, LessonPage.Kind kind, Block... blocks) {
        return new LessonPage(id, title, kind, 5, List.of(blocks));
    }
}
