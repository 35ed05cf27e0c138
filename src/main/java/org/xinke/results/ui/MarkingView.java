package org.xinke.results.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.xinke.results.MarkingQueries;
import org.xinke.results.MarkingQueries.Pile;
import org.xinke.shared.Role;
import org.xinke.shared.ui.EmptyNote;

/** What the caller has to mark, exam by exam, question by question. */
@Route("marking")
@Menu(title = "results.menu", icon = "vaadin:edit", order = 34)
@RolesAllowed({Role.Names.INSTRUCTOR, Role.Names.LEAD})
public class MarkingView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final MarkingQueries queries;
    private final MarkingWords words;

    @Inject
    public MarkingView(MarkingQueries queries, Clock clock) {
        this.queries = queries;
        this.words = new MarkingWords(getLocale(), clock.getZone());
        getContent().addClassName("xk-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<Pile> piles = queries.piles();
        getContent().removeAll();
        getContent().add(new H1(words.say("results.menu")));
        if (piles.isEmpty()) {
            getContent().add(new EmptyNote(words.say("results.none"), words.say("results.noneHint")));
            return;
        }
        getContent().add(new Paragraph(words.say("results.anonymous")));
        piles.stream()
                .collect(Collectors.groupingBy(Pile::examId, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(exam -> getContent().add(exam(exam)));
    }

    @Override
    public String getPageTitle() {
        return words.say("results.menu");
    }

    private Component exam(List<Pile> piles) {
        UnorderedList list = new UnorderedList();
        list.addClassName("xk-piles");
        piles.forEach(pile -> list.add(line(pile)));
        Section section = new Section(new H2(piles.get(0).exam()), list);
        section.addClassName("xk-card");
        return section;
    }

    private ListItem line(Pile pile) {
        Span stem = new Span(MarkingWords.beginning(pile.stem()));
        Span count = new Span(words.say("results.pile", pile.waiting(), pile.marked()));
        count.addClassName("xk-quiet");
        Anchor way = new Anchor(
                MarkingLinks.pile(pile.examId(), pile.versionId()),
                words.say(pile.waiting() > 0 ? "results.go" : "results.look"));
        way.addClassName("xk-exam-go");
        way.setClassName("xk-first", pile.waiting() > 0);
        way.setVisible(pile.waiting() > 0 || pile.marked() > 0);
        return new ListItem(new Div(stem, count), way);
    }
}
