package org.xinke.course.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.xinke.course.SectionRow;
import org.xinke.shared.ui.PhoneGrid;

/** The sections of a term, paged in the database. */
final class SectionsGrid extends PhoneGrid<SectionRow> {
    static final String TOOLS = "tools";

    private static final long serialVersionUID = 1L;

    SectionsGrid(Source<SectionRow> source, int count, Tools tools) {
        super(SectionRow.class, "xk-sections");
        Column<SectionRow> phone = addComponentColumn(row -> new Div(facts(row), buttons(row, tools)))
                .setHeader(getTranslation("course.sections"));
        List<Column<SectionRow>> wide = List.of(
                addColumn(SectionRow::name)
                        .setHeader(getTranslation("course.section"))
                        .setWidth("12rem"),
                addColumn(SectionRow::code)
                        .setHeader(getTranslation("course.sectionCode"))
                        .setWidth("12rem"),
                addColumn(this::teachers)
                        .setHeader(getTranslation("course.teachers"))
                        .setWidth("10rem"),
                addColumn(SectionRow::students)
                        .setHeader(getTranslation("course.students"))
                        .setWidth("5rem")
                        .setFlexGrow(0),
                addComponentColumn(row -> buttons(row, tools))
                        .setKey(TOOLS)
                        .setHeader(getTranslation("course.tools"))
                        .setWidth("22rem"));
        addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        fit(source, count);
        turn(phone, wide);
    }

    private String teachers(SectionRow row) {
        return row.teachers().isEmpty() ? getTranslation("course.nobody") : row.teachers();
    }

    private Div facts(SectionRow row) {
        Span what = new Span(row.name());
        what.addClassName("xk-lesson-what");
        Span how = new Span(getTranslation("course.sectionFacts", row.code(), teachers(row), row.students()));
        how.addClassName("xk-quiet");
        return new Div(new Div(what), new Div(how));
    }

    private static Component buttons(SectionRow row, Tools tools) {
        Div all = new Div();
        all.addClassName("xk-tools");
        tools.of(row)
                .forEach(
                        tool -> all.add(new Button(tool.label(), e -> tool.job().run())));
        return all;
    }

    /** What can be done with a section. */
    @FunctionalInterface
    interface Tools extends java.io.Serializable {
        List<Tool> of(SectionRow row);
    }

    record Tool(String label, Runnable job) {}
}
