package org.xinke.course.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.xinke.course.TermRow;
import org.xinke.course.Terms;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Role;
import org.xinke.shared.ui.EmptyNote;
import org.xinke.shared.ui.FigureTable;
import org.xinke.shared.ui.FigureTable.Cell;
import org.xinke.shared.ui.Times;

/** 学期: every term with what is taught in it. */
@Route(CourseLinks.TERMS)
@Menu(title = "course.terms", icon = "vaadin:archive", order = 35)
@RolesAllowed({Role.Names.LEAD, Role.Names.ACADEMIC_AFFAIRS, Role.Names.ADMIN})
public class TermsView extends Composite<Div> implements HasDynamicTitle {
    @Inject
    public TermsView(Terms terms, CurrentUser currentUser, Clock clock) {
        List<TermRow> all = terms.all();
        getContent().addClassNames("xk-page", "xk-page-wide");
        getContent().add(new H1(getTranslation("course.terms")), new Paragraph(getTranslation("course.termsText")));
        if (currentUser.get().has(Role.ACADEMIC_AFFAIRS) || currentUser.get().has(Role.ADMIN)) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
            Button found = new Button(getTranslation("course.termFound"), e -> new TermDialog(
                            today, (code, name, dates) -> UI.getCurrent()
                                    .navigate(CourseLinks.term(terms.found(code, name, dates))))
                    .open());
            found.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            getContent().add(found);
        }
        getContent()
                .add(
                        all.isEmpty()
                                ? new EmptyNote(
                                        getTranslation("course.termsNone"), getTranslation("course.termsNoneHint"))
                                : table(all).draw());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("course.terms");
    }

    private FigureTable table(List<TermRow> all) {
        FigureTable table = new FigureTable(
                getTranslation("course.terms"),
                List.of(
                        getTranslation("course.term"),
                        getTranslation("course.when"),
                        getTranslation("course.sections"),
                        getTranslation("course.students"),
                        getTranslation("course.bare")));
        all.forEach(term -> table.row(
                Cell.link(term.name(), CourseLinks.term(term.id())),
                List.of(
                        Cell.words(getTranslation(
                                "course.fromTo",
                                Times.day(term.startsOn(), getLocale()),
                                Times.day(term.endsOn(), getLocale()))),
                        Cell.count(term.sections(), CourseLinks.term(term.id())),
                        Cell.text(String.valueOf(term.students())),
                        Cell.count(term.bare(), CourseLinks.term(term.id())))));
        return table;
    }
}
