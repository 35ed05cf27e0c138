package org.xinke.figures.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.xinke.figures.CoverageFilter;
import org.xinke.figures.CoveragePerson;
import org.xinke.figures.CoverageQueries;
import org.xinke.figures.CoverageSort;
import org.xinke.shared.ui.PhoneGrid;
import org.xinke.shared.ui.Words;

/** The names behind a number, paged in the database. On a phone one column says it all. */
class PeopleGrid extends PhoneGrid<CoveragePerson> {
    private static final long serialVersionUID = 1L;

    PeopleGrid(CoverageWords words, CoverageAddress address, Consumer<CoveragePerson> open) {
        super(CoveragePerson.class, "xk-people");
        // of a day gone by only states and classes are known: what was done by then would be today's
        boolean past = address.cut().on() != null;
        Column<CoveragePerson> phone =
                addColumn(phoneRow(words, past, open)).setKey("phone").setHeader(words.say("figures.people"));
        List<Column<CoveragePerson>> wide = new ArrayList<>(List.of(
                sortable(addColumn(CoveragePerson::number), CoverageSort.NUMBER, words.say("figures.number"), "9rem"),
                sortable(addColumn(nameButton(open)), CoverageSort.NAME, words.say("figures.name"), "8rem"),
                sortable(addColumn(CoveragePerson::className), CoverageSort.CLASS, words.say("figures.class"), "12rem"),
                sortable(addColumn(badge(words)), CoverageSort.STATE, words.say("figures.state"), "8rem"),
                sortable(
                        addColumn(person -> words.day(person.since())),
                        CoverageSort.SINCE,
                        words.say("figures.since"),
                        "10rem")));
        if (!past) {
            wide.add(addColumn(person -> hours(words, person)).setHeader(words.say("figures.hours")));
            wide.add(addColumn(CoveragePerson::lessonsDone).setHeader(words.say("figures.lessons")));
            wide.add(addColumn(person -> quiz(words, person)).setHeader(words.say("figures.quiz")));
        }
        sorted(address.sort(), address.descending());
        turn(phone, wide);
    }

    void show(CoverageQueries queries, CoverageFilter filter, CoverageAddress address, int count) {
        fit((offset, limit) -> queries.people(filter, address.sort(), address.descending(), offset, limit), count);
    }

    private static LitRenderer<CoveragePerson> nameButton(Consumer<CoveragePerson> open) {
        return LitRenderer.<CoveragePerson>of("<button class='xk-plain-button' @click='${open}'>${item.name}</button>")
                .withProperty("name", CoveragePerson::name)
                .withFunction("open", open::accept);
    }

    private static LitRenderer<CoveragePerson> badge(CoverageWords words) {
        return LitRenderer.<CoveragePerson>of("<span class='xk-state' data-group='${item.group}'>${item.state}</span>")
                .withProperty("state", person -> words.state(person.state()))
                .withProperty("group", person -> person.state().group().name());
    }

    private static LitRenderer<CoveragePerson> phoneRow(
            CoverageWords words, boolean past, Consumer<CoveragePerson> open) {
        return LitRenderer.<CoveragePerson>of("<div class='xk-row'>"
                        + "<button class='xk-plain-button' @click='${open}'>${item.name}</button>"
                        + "<span><span class='xk-state' data-group='${item.group}'>${item.state}</span></span>"
                        + "<span>${item.number} · ${item.place}</span><span>${item.done}</span></div>")
                .withProperty("name", CoveragePerson::name)
                .withProperty("number", CoveragePerson::number)
                .withProperty("place", CoveragePerson::className)
                .withProperty("state", person -> words.state(person.state()))
                .withProperty("group", person -> person.state().group().name())
                .withProperty(
                        "done",
                        person -> past ? "" : words.say("figures.done", hours(words, person), quiz(words, person)))
                .withFunction("open", open::accept);
    }

    private static String hours(CoverageWords words, CoveragePerson person) {
        return words.say("figures.hoursOf", Words.plain(person.hours()), Words.plain(person.planHours()));
    }

    private static String quiz(CoverageWords words, CoveragePerson person) {
        return switch (person.examsPassed()) {
            case 0 -> "";
            case 1 -> words.say("figures.quizPassed");
            default -> words.say("figures.quizPassedMany", person.examsPassed());
        };
    }
}
