package org.xinke.course.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.xinke.course.Allotment;
import org.xinke.course.Merging;
import org.xinke.course.SectionRow;
import org.xinke.course.Sections;
import org.xinke.course.TermDates;
import org.xinke.course.TermRow;
import org.xinke.course.Terms;
import org.xinke.course.ui.SectionsGrid.Tool;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.DomainError;
import org.xinke.shared.Identity;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.Texts;
import org.xinke.shared.ui.EmptyNote;
import org.xinke.shared.ui.Notices;
import org.xinke.shared.ui.Times;

/** A term and its 教学班: made, named, allotted, merged and closed here. */
@Route(CourseLinks.TERMS + "/:id([0-9]{1,18})")
@RolesAllowed({Role.Names.LEAD, Role.Names.ACADEMIC_AFFAIRS, Role.Names.ADMIN})
public class TermView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final Terms terms;
    private final Sections sections;
    private final Allotment allotment;
    private final Merging merging;
    private final boolean keeps;
    private String title = "";

    @Inject
    public TermView(Terms terms, Sections sections, Allotment allotment, Merging merging, CurrentUser currentUser) {
        this.terms = terms;
        this.sections = sections;
        this.allotment = allotment;
        this.merging = merging;
        Identity who = currentUser.get();
        this.keeps = who.has(Role.ACADEMIC_AFFAIRS) || who.has(Role.ADMIN);
        getContent().addClassNames("xk-page", "xk-page-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().getLong("id").orElseThrow(NotFound::new));
    }

    void show(long id) {
        TermRow term = terms.one(id);
        title = term.name();
        getContent().removeAll();
        getContent()
                .add(
                        new Anchor(CourseLinks.TERMS, getTranslation("course.terms")),
                        new H1(term.name()),
                        new Paragraph(getTranslation(
                                "course.termAnswer",
                                Times.day(term.startsOn(), getLocale()),
                                Times.day(term.endsOn(), getLocale()),
                                term.sections(),
                                term.students(),
                                term.bare())));
        if (keeps) {
            getContent().add(tools(term));
        }
        int count = sections.count(id);
        getContent()
                .add(
                        count == 0
                                ? new EmptyNote(
                                        getTranslation("course.sectionsNone"),
                                        getTranslation("course.sectionsNoneHint"))
                                : new SectionsGrid(
                                        (offset, limit) -> sections.of(id, offset, limit), count, this::tools));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private Div tools(TermRow term) {
        Button found = new Button(getTranslation("course.sectionFound"), e -> SectionDialog.found((code, name) -> {
                    sections.found(term.id(), code, name);
                    done("course.sectionFounded", term.id(), name);
                })
                .open());
        found.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button move = new Button(getTranslation("course.termMove"), e -> new DatesDialog(
                        new TermDates(term.startsOn(), term.endsOn()), dates -> {
                            terms.move(term.id(), dates);
                            done("course.termMoved", term.id());
                        })
                .open());
        Div tools = new Div(found, move);
        tools.addClassName("xk-tools");
        return tools;
    }

    private List<Tool> tools(SectionRow row) {
        if (row.closed()) {
            return keeps
                    ? List.of(tool(
                            "course.reopen", () -> attempt("course.reopened", row, () -> sections.reopen(row.id()))))
                    : List.of();
        }
        List<Tool> tools = new ArrayList<>();
        tools.add(tool("course.teachers", () -> new TeachersDialog(
                        row, allotment, () -> done("course.allotted", row.termId(), row.name()))
                .open()));
        if (keeps) {
            tools.add(tool("course.rename", () -> SectionDialog.rename(row, name -> {
                        sections.rename(row.id(), name, row.version());
                        done("course.renamed", row.termId(), name);
                    })
                    .open()));
            tools.add(
                    row.students() == 0
                            ? tool("course.close", () -> attempt("course.closed", row, () -> sections.close(row.id())))
                            : tool("course.merge", () -> merge(row)));
        }
        return tools;
    }

    private void merge(SectionRow row) {
        new MergeDialog(row, merging.targets(row.id()), (into, document) -> {
                    int moved = merging.merge(row.id(), into.id(), document);
                    done("course.merged", row.termId(), moved, into.name());
                })
                .open();
    }

    private Tool tool(String label, Runnable job) {
        return new Tool(getTranslation(label), job);
    }

    private void attempt(String said, SectionRow row, Runnable job) {
        try {
            job.run();
            done(said, row.termId(), row.name());
        } catch (DomainError refused) {
            Notices.problem(Texts.get(getLocale(), refused));
        }
    }

    private void done(String said, long term, Object... arguments) {
        Notices.done(getTranslation(said, arguments));
        show(term);
    }
}
