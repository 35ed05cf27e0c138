package org.xinke.exams.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.exams.AttemptState;
import org.xinke.exams.MyExam;
import org.xinke.exams.MyExamQueries;
import org.xinke.exams.ReleaseRule;
import org.xinke.testing.ChineseUi;

@ExtendWith(ChineseUi.class)
class ExamListViewTest {
    private static final Instant OPENS = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant CLOSES = OPENS.plusSeconds(7200);

    @Test
    void anEmptyListSaysWhatItMeans() {
        assertThat(text(show(OPENS))).contains("没有要参加的考试");
    }

    @Test
    void anOpenExamLeadsToItsDoor() {
        ExamListView view = show(OPENS, exam(null));
        assertThat(text(view)).contains("现在可以考，2026年11月23日 20:00 截止", "20 道题，40 分钟");
        assertThat(_get(view, Anchor.class).getHref()).isEqualTo("sit/7");
    }

    @Test
    void aRunningOneLeadsStraightToThePaper() {
        ExamListView view = show(OPENS.plusSeconds(600), exam(AttemptState.RUNNING));
        assertThat(text(view)).contains("正在作答，还剩 30 分钟");
        assertThat(_get(view, Anchor.class).getHref()).isEqualTo("sit/7/paper");
    }

    @Test
    void beforeTheReleaseNoPointsAreSaid() {
        ExamListView view = show(OPENS.plusSeconds(3000), exam(AttemptState.MARKED));
        assertThat(text(view)).contains("已交卷，成绩在 2026年11月23日 20:03 公布").doesNotContain("88");
    }

    @Test
    void aMissedExamOffersNothingToDoButSaysWhomToAsk() {
        ExamListView view = show(CLOSES, exam(null));
        assertThat(text(view)).contains("请联系任课老师");
        assertThat(_find(view, Anchor.class)).isEmpty();
    }

    private static ExamListView show(Instant now, MyExam... exams) {
        return new ExamListView(new Known(List.of(exams)), Clock.fixed(now, ZoneId.of("Asia/Shanghai")));
    }

    private static String text(ExamListView view) {
        return String.join(
                "\n",
                _find(view, Paragraph.class).stream().map(Paragraph::getText).toList());
    }

    private static MyExam exam(@Nullable AttemptState state) {
        return new MyExam(
                7,
                "期中考试",
                OPENS,
                CLOSES,
                40,
                180,
                1,
                ReleaseRule.AFTER_CLOSE,
                null,
                new BigDecimal("100"),
                new BigDecimal("60"),
                0,
                20,
                state == null ? 0 : 1,
                state == null ? null : 9L,
                state,
                OPENS.plusSeconds(2400),
                new BigDecimal("88"),
                true,
                OPENS,
                null);
    }

    private static final class Known extends MyExamQueries {
        @Override
        public List<ExamNotice> notices() {
            return List.of();
        }

        private final List<MyExam> exams;

        Known(List<MyExam> exams) {
            this.exams = exams;
        }

        @Override
        public List<MyExam> mine() {
            return exams;
        }
    }
}
