package org.xinke.gradebook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.gradebook.OwnGradeQueries;
import org.xinke.gradebook.PublishedGrade;
import org.xinke.grading.ExamStanding;
import org.xinke.grading.GradePart;
import org.xinke.grading.GradeSoFar;
import org.xinke.shared.Settings;
import org.xinke.testing.ChineseUi;

@ExtendWith(ChineseUi.class)
class OwnGradeViewTest {
    private static final GradeSoFar HALF_WAY = new GradeSoFar(
            60,
            List.of(
                    new GradeSoFar.Part(
                            GradePart.ONLINE, number("20"), number("9.5"), number("18"), number("10.5556"), null),
                    new GradeSoFar.Part(GradePart.QUIZ, number("10"), null, null, null, ExamStanding.OPEN),
                    new GradeSoFar.Part(GradePart.FINAL, number("40"), null, null, null, ExamStanding.NONE)));

    @Test
    void beforeTheGradeIsOutItSaysWhatItWillBeMadeOf() {
        assertThat(text(HALF_WAY))
                .contains("成绩还没有发布", "由什么组成，现在到哪了")
                .contains("线上，占 20%：修了 9.5 / 18 学时，现在值 10.5 分")
                .contains("期中小测，占 10%：正在开放，还没有考", "期末，占 40%：还没有安排", "60 分及格");
    }

    private static String text(GradeSoFar soFar) {
        OwnGradeQueries queries = new OwnGradeQueries() {
            @Override
            public List<GradeSoFar> soFar() {
                return List.of(soFar);
            }

            @Override
            public List<PublishedGrade> grades() {
                return List.of();
            }
        };
        return new OwnGradeView(queries, new Beijing()).getElement().getTextRecursively();
    }

    private static class Beijing extends Settings {
        @Override
        public ZoneId zone() {
            return ZoneId.of("Asia/Shanghai");
        }
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
