package org.xinke.sessions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.xinke.sessions.timetable.SessionQueries;
import org.xinke.sessions.timetable.SessionQueries.SectionChoice;
import org.xinke.shared.Role;
import org.xinke.shared.ui.EmptyNote;
import org.xinke.shared.ui.FigureTable;
import org.xinke.shared.ui.FigureTable.Cell;

/** 排课: every section whose timetable the caller keeps. */
@Route(SessionLinks.TIMETABLES)
@Menu(title = "sessions.timetables", icon = "vaadin:table", order = 33)
@RolesAllowed({Role.Names.INSTRUCTOR, Role.Names.LEAD, Role.Names.ACADEMIC_AFFAIRS})
public class TimetablesView extends Composite<Div> implements HasDynamicTitle {
    @Inject
    public TimetablesView(SessionQueries queries) {
        List<SectionChoice> sections = queries.sections();
        getContent().addClassNames("xk-page", "xk-page-wide");
        getContent().add(new H1(getTranslation("sessions.timetables")));
        if (sections.isEmpty()) {
            getContent()
                    .add(new EmptyNote(
                            getTranslation("sessions.timetablesNone"), getTranslation("sessions.timetablesNoneHint")));
            return;
        }
        FigureTable table = new FigureTable(
                getTranslation("sessions.timetables"),
                List.of(
                        getTranslation("sessions.section"),
                        getTranslation("sessions.term"),
                        getTranslation("sessions.count")));
        sections.forEach(section -> table.row(
                Cell.link(section.name(), SessionLinks.section(section.id())),
                List.of(
                        Cell.words(section.term()),
                        Cell.count(section.sessions(), SessionLinks.section(section.id())))));
        getContent().add(new Paragraph(getTranslation("sessions.timetablesText")), table.draw());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sessions.timetables");
    }
}
