package org.xinke.activities.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import org.xinke.activities.BoardLine;
import org.xinke.shared.ui.PhoneGrid;
import org.xinke.shared.ui.Words;

/** Activities with their counts, paged in the database. On a phone one column says it all. */
final class BoardGrid extends PhoneGrid<BoardLine> {
    private static final long serialVersionUID = 1L;

    private static final String TITLE =
            "<a href='${item.address}' ?hidden='${!item.address}'>${item.title}</a><span ?hidden='${item.address}'>${item.title}</span>";

    private final transient ActivityWords words;

    BoardGrid(ActivityWords words) {
        super(BoardLine.class, "xk-people");
        this.words = words;
        Column<BoardLine> phone = addColumn(phone()).setHeader(words.say("activities.board"));
        turn(
                phone,
                List.of(
                        addColumn(titled(LitRenderer.of(TITLE)))
                                .setHeader(words.say("activities.titleHead"))
                                .setWidth("15rem"),
                        addColumn(one -> words.kind(one.kind())).setHeader(words.say("activities.kindHead")),
                        addColumn(one -> words.moment(one.startsAt()))
                                .setHeader(words.say("activities.whenHead"))
                                .setWidth("11rem"),
                        addColumn(BoardLine::organiser).setHeader(words.say("activities.organiser")),
                        addColumn(one -> words.state(one.state())).setHeader(words.say("activities.stateHead")),
                        addColumn(one -> words.seats(one.joined(), one.places()))
                                .setHeader(words.say("activities.joinedHead")),
                        addColumn(BoardLine::waiting).setHeader(words.say("activities.waitingHead")),
                        addColumn(BoardLine::came).setHeader(words.say("activities.cameCount")),
                        addColumn(BoardLine::approved).setHeader(words.say("activities.approvedHead")),
                        addColumn(one -> Words.plain(one.earned())).setHeader(words.say("activities.hoursSum")),
                        addColumn(this::summary).setHeader(words.say("activities.summary"))));
    }

    void show(Source<BoardLine> source, int count) {
        fit(source, count);
    }

    private String summary(BoardLine one) {
        return one.summaryCharacters() == 0
                ? ""
                : words.say("activities.summaryFigures", one.summaryCharacters(), one.pictures());
    }

    private LitRenderer<BoardLine> phone() {
        return titled(LitRenderer.<BoardLine>of("<div class='xk-row'><span>" + TITLE + "</span>"
                        + "<span class='xk-state'>${item.state}</span>"
                        + "<span>${item.when} · ${item.kind}</span><span>${item.counts}</span></div>"))
                .withProperty("state", one -> words.state(one.state()))
                .withProperty("when", one -> words.moment(one.startsAt()))
                .withProperty("kind", one -> words.kind(one.kind()))
                .withProperty(
                        "counts",
                        one -> words.say(
                                "activities.counts",
                                words.seats(one.joined(), one.places()),
                                one.waiting(),
                                one.came(),
                                one.approved()));
    }

    private static LitRenderer<BoardLine> titled(LitRenderer<BoardLine> renderer) {
        return renderer.withProperty("title", BoardLine::title)
                .withProperty("address", one -> one.holds() ? ActivityLinks.hold(one.id()) : "");
    }
}
