package org.xinke.figures.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import jakarta.inject.Inject;
import java.util.List;
import org.xinke.figures.CoverageBy;
import org.xinke.figures.CoverageFilter;
import org.xinke.figures.CoverageLine;
import org.xinke.figures.CoverageQueries;
import org.xinke.figures.Tally;
import org.xinke.shared.Settings;

/** Coverage of the newest cohort for the first page: the sentence and the chart. */
public class CoverageGlance extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    @Inject
    public CoverageGlance(CoverageQueries queries, Settings settings) {
        CoverageWords words = new CoverageWords(getLocale(), settings.zone());
        Integer newest = queries.cohorts().stream().findFirst().orElse(null);
        boolean oneCollege = queries.onlyCollege().isPresent();
        CoverageBy by = oneCollege ? CoverageBy.MAJOR : CoverageBy.COLLEGE;
        CoverageFilter filter = CoverageFilter.of(newest);
        List<CoverageLine> lines = queries.lines(by, filter);
        Tally all = Tally.sum(lines.stream().map(CoverageLine::tally).toList());
        String place = oneCollege && !lines.isEmpty() ? lines.get(0).place().college() : words.say("figures.school");
        getContent()
                .add(new CoverageAnswer(
                        words, words.whose(String.valueOf(place), newest), all, queries.learning(filter)));
        if (!lines.isEmpty()) {
            getContent().add(chart(words, by, lines));
        }
    }

    private static Div chart(CoverageWords words, CoverageBy by, List<CoverageLine> lines) {
        Div card = new Div(
                new H2(words.say("figures.chart", words.by(by))),
                new CoverageChart(words, by, lines),
                new Anchor(CoverageAddress.ROUTE, words.say("figures.toTable")));
        card.addClassNames("xk-card", "xk-chart-card");
        return card;
    }
}
