package org.xinke.progress.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xinke.course.SectionLine;
import org.xinke.progress.SectionCard;
import org.xinke.progress.SectionProgressQueries.Which;
import org.xinke.shared.ui.FigureTable;
import org.xinke.shared.ui.FigureTable.Cell;
import org.xinke.shared.ui.Words;

/** Sections with their figures: a few as cards, many as a table. */
public class SectionCards extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    public SectionCards(List<SectionLine> sections, List<SectionCard> figures) {
        Map<Long, SectionCard> byId = byId(figures);
        getContent().addClassName("xk-cards");
        sections.forEach(section -> getContent().add(card(section, figuresOf(section, byId))));
    }

    private Anchor card(SectionLine section, SectionCard figures) {
        Paragraph classes = new Paragraph(getTranslation("progress.classes", section.classes()));
        classes.addClassName("xk-quiet");
        DescriptionList numbers = new DescriptionList();
        numbers.addClassName("xk-numbers");
        number(
                numbers,
                "progress.started",
                getTranslation("progress.startedOf", figures.started(), section.students()));
        number(numbers, "progress.lessonsDone", Words.plain(figures.lessonsDone()));
        number(numbers, "progress.hours", Words.plain(figures.hours()));
        number(numbers, "progress.quizPassed", getTranslation("progress.people", figures.examsPassed()));
        Anchor card = new Anchor(SectionLinks.section(section.id()), new H2(section.name()), classes, numbers);
        card.addClassName("xk-card");
        return card;
    }

    private void number(DescriptionList list, String key, String value) {
        list.add(new Div(new Term(getTranslation(key)), new Description(value)));
    }

    static FigureTable table(List<SectionLine> sections, List<SectionCard> figures, Function<String, String> say) {
        Map<Long, SectionCard> byId = byId(figures);
        FigureTable table = new FigureTable(
                say.apply("progress.allSections"),
                List.of(
                        say.apply("progress.sections"),
                        say.apply("progress.teacher"),
                        say.apply("progress.class"),
                        say.apply("progress.students"),
                        say.apply("progress.started"),
                        say.apply("progress.lessonsDone"),
                        say.apply("progress.hours"),
                        say.apply("progress.quizPassed")));
        sections.forEach(section -> table.row(
                Cell.link(section.name(), SectionLinks.section(section.id())),
                cells(section, figuresOf(section, byId), say)));
        return table;
    }

    private static List<Cell> cells(SectionLine section, SectionCard figures, Function<String, String> say) {
        return List.of(
                Cell.words(section.teachers().isEmpty() ? say.apply("progress.noTeacher") : section.teachers()),
                Cell.words(section.classes()),
                Cell.count(section.students(), SectionLinks.section(section.id())),
                Cell.count(figures.started(), SectionLinks.only(section.id(), Which.STARTED)),
                Cell.text(Words.plain(figures.lessonsDone())),
                Cell.text(Words.plain(figures.hours())),
                Cell.count(figures.examsPassed(), SectionLinks.only(section.id(), Which.PASSED)));
    }

    private static SectionCard figuresOf(SectionLine section, Map<Long, SectionCard> byId) {
        return byId.getOrDefault(
                section.id(), new SectionCard(section.id(), 0, 0, BigDecimal.ZERO, BigDecimal.ZERO, 0));
    }

    private static Map<Long, SectionCard> byId(List<SectionCard> figures) {
        return figures.stream().collect(Collectors.toMap(SectionCard::sectionId, Function.identity()));
    }
}
