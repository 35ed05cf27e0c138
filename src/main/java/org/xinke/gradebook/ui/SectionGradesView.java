package org.xinke.gradebook.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import org.xinke.gradebook.GradeLine;
import org.xinke.gradebook.GradeQueries;
import org.xinke.gradebook.GradeSettings;
import org.xinke.gradebook.Grades;
import org.xinke.gradebook.RegistrarQueries;
import org.xinke.gradebook.RegistrarTable;
import org.xinke.gradebook.SectionGrades;
import org.xinke.grading.GradeStanding;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.Settings;
import org.xinke.shared.ui.EmptyNote;
import org.xinke.shared.ui.Notices;
import org.xinke.tables.About;
import org.xinke.tables.ui.ExcelDownload;

/** The grades of one section: worked out as far as they are, with what is missing; then proposed, published, corrected. */
@Route(GradeLinks.GRADES + "/:id")
@RolesAllowed({Role.Names.INSTRUCTOR, Role.Names.LEAD, Role.Names.ACADEMIC_AFFAIRS})
public class SectionGradesView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final GradeQueries queries;
    private final Grades grades;
    private final RegistrarQueries registrar;
    private final CurrentUser currentUser;
    private final GradeSettings gradeSettings;
    private final Settings settings;
    private final GradeWords words;
    private final Clock clock;
    private String title = "";

    @Inject
    public SectionGradesView(
            GradeQueries queries,
            Grades grades,
            RegistrarQueries registrar,
            CurrentUser currentUser,
            GradeSettings gradeSettings,
            Settings settings,
            Clock clock) {
        this.clock = clock;
        this.queries = queries;
        this.grades = grades;
        this.registrar = registrar;
        this.currentUser = currentUser;
        this.gradeSettings = gradeSettings;
        this.settings = settings;
        this.words = new GradeWords(getLocale(), settings.zone());
        getContent().addClassNames("xk-page", "xk-page-wide");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String standing = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("standing")
                .filter(asked -> Arrays.stream(GradeStanding.values())
                        .anyMatch(known -> known.name().equals(asked)))
                .orElse("");
        long id = event.getRouteParameters()
                .get("id")
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .orElseThrow(NotFound::new);
        show(id, standing);
    }

    void show(long id, String standing) {
        SectionGrades section = queries.section(id);
        title = words.say("gradebook.of", section.name());
        Nav trail = new Nav(new Anchor(GradeLinks.grades(), words.say("gradebook.title")));
        trail.addClassName("xk-trail");
        getContent().removeAll();
        getContent().add(trail, new H1(title));
        if (section.students() == 0) {
            getContent()
                    .add(new EmptyNote(words.say("gradebook.emptySection"), words.say("gradebook.emptySectionHint")));
            return;
        }
        getContent().add(answer(section), tools(section, standing), tabs(section, standing));
        GradesGrid grid = new GradesGrid(words, this::open);
        grid.scroll(
                (offset, limit) -> queries.lines(id, standing, offset, limit),
                standing.isEmpty() ? section.students() : section.count(GradeStanding.valueOf(standing)));
        getContent().add(grid);
    }

    private Div answer(SectionGrades section) {
        Div card = new Div(new Paragraph(words.say(
                "gradebook.sectionAnswer",
                section.students(),
                section.published(),
                section.ready(),
                section.incomplete(),
                section.waiting(),
                section.aside())));
        Instant proposed = section.proposedAt();
        if (proposed != null) {
            card.add(new Paragraph(
                    words.say("gradebook.proposed", section.proposedBy(), words.day(proposed), section.note())));
        }
        Paragraph rule = new Paragraph(words.say("gradebook.rule"));
        rule.addClassName("xk-quiet");
        card.add(rule);
        card.addClassName("xk-card");
        return card;
    }

    private Div tools(SectionGrades section, String standing) {
        Div tools = new Div();
        tools.addClassName("xk-tools");
        if (publisher()) {
            tools.add(publish(section));
        } else {
            Button propose = new Button(
                    words.say("gradebook.propose"),
                    click -> new ProposeDialog(words, section, note -> propose(section, note)).open());
            propose.setEnabled(section.ready() + section.incomplete() > 0);
            tools.add(propose);
            if (section.proposedAt() != null) {
                tools.add(new Button(words.say("gradebook.withdraw"), click -> withdraw(section)));
            }
        }
        tools.add(new ExcelDownload(
                About.of(
                        title,
                        section.term(),
                        standing.isEmpty() ? "" : words.standing(GradeStanding.valueOf(standing))),
                clock,
                GradesGrid.sheet(words),
                (offset, limit) -> queries.lines(section.id(), standing, offset, limit)));
        if (section.published() > 0) {
            tools.add(ExcelDownload.exchange(
                    "gradebook.export.registrar",
                    words.say("gradebook.export.file") + "-" + section.code(),
                    RegistrarTable.of(gradeSettings, settings.zone()),
                    (offset, limit) -> registrar.rows(0, section.id(), offset, limit)));
        }
        return tools;
    }

    private Button publish(SectionGrades section) {
        Button publish = new Button(words.say("gradebook.publish"), click -> new PublishDialog(
                        words, section.ready(), section.incomplete(), order -> {
                            int done = grades.publish(section.id(), order);
                            UI.getCurrent().refreshCurrentRoute(false);
                            Notices.done(words.say("gradebook.published", done));
                        })
                .open());
        publish.setEnabled(section.publishable(true) > 0);
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return publish;
    }

    private Nav tabs(SectionGrades section, String standing) {
        Nav tabs = new Nav(tab(section, "", words.say("gradebook.all", section.students()), standing));
        tabs.addClassNames("xk-tabs", "xk-tabs-wrap");
        tabs.setAriaLabel(words.say("gradebook.standing"));
        for (GradeStanding one : GradeStanding.values()) {
            int count = section.count(one);
            if (count > 0) {
                tabs.add(tab(section, one.name(), words.say("gradebook.tab", words.standing(one), count), standing));
            }
        }
        return tabs;
    }

    private static Anchor tab(SectionGrades section, String standing, String text, String now) {
        Anchor tab = new Anchor(GradeLinks.section(section.id(), standing), text);
        if (standing.equals(now)) {
            tab.getElement().setAttribute("aria-current", "true");
        }
        return tab;
    }

    private void withdraw(SectionGrades section) {
        grades.withdraw(section.id());
        UI.getCurrent().refreshCurrentRoute(false);
        Notices.done(words.say("gradebook.withdrawn"));
    }

    private void propose(SectionGrades section, String note) {
        grades.propose(section.id(), note);
        UI.getCurrent().refreshCurrentRoute(false);
        Notices.done(words.say("gradebook.proposedNow"));
    }

    private void open(GradeLine line) {
        Long gradeId = line.gradeId();
        if (gradeId == null) {
            new HowDialog(words, line).open();
        } else {
            CorrectionDialog dialog = new CorrectionDialog(words, queries.published(gradeId));
            if (publisher()) {
                dialog.withCorrection(order -> {
                    grades.correct(order);
                    UI.getCurrent().refreshCurrentRoute(false);
                    Notices.done(words.say("gradebook.corrected", line.name()));
                });
            }
            dialog.open();
        }
    }

    private boolean publisher() {
        return currentUser.get().has(Role.LEAD) || currentUser.get().has(Role.ACADEMIC_AFFAIRS);
    }
}
