package org.xinke.results.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.content.QuestionType;
import org.xinke.exams.ExamId;
import org.xinke.questions.Explained;
import org.xinke.results.AnalysisQueries;
import org.xinke.results.ItemAnalysis;
import org.xinke.results.analysis.Paper;
import org.xinke.results.analysis.Response;
import org.xinke.results.analysis.TestFigures;
import org.xinke.results.analysis.Thresholds;
import org.xinke.testing.ChineseUi;

@ExtendWith(ChineseUi.class)
class AnalysisViewTest {
    private static final Instant TEN = Instant.parse("2026-11-23T02:00:00Z");

    private final List<Paper> papers = new ArrayList<>();

    @Test
    void theFiguresAndWhatStandsOutAreThere() {
        for (int i = 0; i < 40; i++) {
            boolean able = i < 20;
            papers.add(new Paper(List.of(response(1, able ? 0 : 1, able), response(2, able ? 1 : 0, !able))));
        }
        show();
        assertThat(_find(Description.class).stream().map(Description::getText))
                .containsExactly("40", "5.00 / 10", "0.00", "50%", "–", "–");
        assertThat(tables()).contains("U1-SC-1", "0.50", "选项甲（答案）", "单元一");
    }

    @Test
    void anItemThatTheBetterMissIsSaidPlainly() {
        for (int i = 0; i < 40; i++) {
            boolean able = i < 20;
            papers.add(
                    new Paper(List.of(response(1, able ? 1 : 0, !able), response(2, 0, able), response(3, 0, able))));
        }
        show();
        assertThat(tables()).contains("先查答案对不对");
    }

    @Test
    void withoutPapersThePageSaysSo() {
        show();
        assertThat(_find(Paragraph.class).stream().map(Paragraph::getText)).contains("还没有判完的答卷");
    }

    private static Response response(long item, int option, boolean right) {
        return new Response(item, (int) item, right ? 5 : 0, 5, List.of(option));
    }

    private static String tables() {
        return _find(Html.class).stream()
                .map(html -> html.getElement().getOuterHTML())
                .collect(Collectors.joining());
    }

    private void show() {
        AnalysisView view = new AnalysisView(new Known(), Clock.fixed(TEN, ZoneId.of("Asia/Shanghai")));
        UI.getCurrent().add(view);
        view.show(new ExamId(7));
    }

    private final class Known extends AnalysisQueries {
        @Override
        public ItemAnalysis analysis(ExamId exam) {
            TestFigures figures = TestFigures.of(papers);
            List<ItemAnalysis.Item> items = IntStream.range(0, figures.items().size())
                    .mapToObj(i -> new ItemAnalysis.Item(
                            "U1-SC-" + (i + 1),
                            QuestionType.SINGLE,
                            "题干",
                            List.of(
                                    new Explained.Option("<p>选项甲</p>", false, true, ""),
                                    new Explained.Option("<p>选项乙</p>", false, false, "")),
                            figures.items().get(i),
                            figures.items().get(i).flags(new Thresholds(30, 0.3, 0.9, 0.2), 2)))
                    .toList();
            return new ItemAnalysis(
                    "期中小测",
                    BigDecimal.TEN,
                    20,
                    figures,
                    items,
                    List.of(new ItemAnalysis.Objective("单元一", "目标一", 40, new BigDecimal("0.500"))));
        }
    }
}
