package org.xinke.gradebook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.xinke.gradebook.GradeLine;
import org.xinke.grading.GradePart;
import org.xinke.shared.ui.PhoneGrid;
import org.xinke.shared.ui.Words;
import org.xinke.tables.ExcelTable;

/** The students of a section with their grades so far. On a phone one column says it all. */
class GradesGrid extends PhoneGrid<GradeLine> {
    private static final long serialVersionUID = 1L;

    private final transient GradeWords words;
    private final transient Consumer<GradeLine> open;

    /** @param open asked for how a grade came about */
    GradesGrid(GradeWords words, Consumer<GradeLine> open) {
        super(GradeLine.class, "xk-people");
        this.words = words;
        this.open = open;
        addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        Column<GradeLine> phone = addComponentColumn(this::phoneRow).setHeader(words.say("gradebook.students"));
        List<Column<GradeLine>> wide = List.of(
                text("gradebook.number", "6.5rem", GradeLine::number),
                addComponentColumn(this::name)
                        .setHeader(words.say("gradebook.name"))
                        .setWidth("5rem"),
                text("gradebook.class", "9rem", GradeLine::className),
                points(GradePart.ONLINE, line -> Words.plain(line.online())),
                points(GradePart.CLASS, line -> Words.plain(line.classroom())),
                points(GradePart.PRACTICE, line -> Words.plain(line.practice())),
                points(GradePart.QUIZ, line -> Words.plain(line.quiz())),
                points(GradePart.FINAL, line -> Words.plain(line.exam())),
                text("gradebook.total", "7.5rem", words::total),
                text("gradebook.standing", "6.5rem", line -> words.standing(line.standing())),
                text("gradebook.about", "13rem", words::about));
        turn(phone, wide);
    }

    /** The same columns. */
    static ExcelTable<GradeLine> sheet(GradeWords words) {
        return new ExcelTable<GradeLine>(words.say("gradebook.title"), words.zone())
                .text(words.say("gradebook.number"), 14, GradeLine::number)
                .text(words.say("gradebook.name"), 12, GradeLine::name)
                .text(words.say("gradebook.class"), 18, GradeLine::className)
                .number(words.part(GradePart.ONLINE), 8, GradeLine::online)
                .number(words.part(GradePart.CLASS), 8, GradeLine::classroom)
                .number(words.part(GradePart.PRACTICE), 8, GradeLine::practice)
                .number(words.part(GradePart.QUIZ), 8, GradeLine::quiz)
                .number(words.part(GradePart.FINAL), 8, GradeLine::exam)
                .text(words.say("gradebook.total"), 14, words::total)
                .text(words.say("gradebook.standing"), 12, line -> words.standing(line.standing()))
                .text(words.say("gradebook.about"), 30, words::about);
    }

    private Column<GradeLine> text(String header, String width, Function<GradeLine, String> value) {
        return addColumn(value::apply)
                .setHeader(words.say(header))
                .setWidth(width)
                .setFlexGrow(1);
    }

    private Column<GradeLine> points(GradePart part, Function<GradeLine, String> value) {
        return addColumn(value::apply)
                .setHeader(words.part(part))
                .setWidth("4.4rem")
                .setFlexGrow(0);
    }

    private Component name(GradeLine line) {
        NativeButton name = new NativeButton(line.name(), click -> open.accept(line));
        name.addClassName("xk-plain-button");
        return name;
    }

    private Component phoneRow(GradeLine line) {
        Span row = new Span(
                name(line),
                new Span(words.total(line)),
                new Span(line.number() + " · " + line.className()),
                new Span(words.standing(line.standing()) + " · " + words.about(line)));
        row.addClassName("xk-row");
        return row;
    }
}
