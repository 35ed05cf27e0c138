package org.xinke.gradebook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.ToIntFunction;
import org.xinke.gradebook.GradeQueries;
import org.xinke.gradebook.GradeSettings;
import org.xinke.gradebook.GradeTerm;
import org.xinke.gradebook.Grades;
import org.xinke.gradebook.RegistrarQueries;
import org.xinke.gradebook.RegistrarTable;
import org.xinke.gradebook.SectionGrades;
import org.xinke.grading.GradeStanding;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Role;
import org.xinke.shared.Settings;
import org.xinke.shared.ui.EmptyNote;
import org.xinke.shared.ui.FigureTable;
import org.xinke.shared.ui.FigureTable.Cell;
import org.xinke.shared.ui.Notices;
import org.xinke.shared.ui.Words;
import org.xinke.tables.About;
import org.xinke.tables.ui.ExcelDownload;
import org.xinke.tables.ui.ShownTable;

/** How far the grades of every section of a term are; publishes them, and takes them to the registrar. */
@Route(GradeLinks.GRADES)
@Menu(title = "gradebook.menu", icon = "vaadin:diploma", order = 36)
@RolesAllowed({Role.Names.INSTRUCTOR, Role.Names.LEAD, Role.Names.ACADEMIC_AFFAIRS})
public class GradesView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final GradeQueries queries;
    private final Grades grades;
    private final RegistrarQueries registrar;
    private final CurrentUser currentUser;
    private final GradeSettings gradeSettings;
    private final Settings settings;
    private final GradeWords words;
    private final Clock clock;

    @Inject
    public GradesView(
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
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(GradeLinks.TERM)
                .orElse(""));
    }

    /** @param asked the id of a term; without one, or with one that is not there, the present term */
    void show(String asked) {
        List<GradeTerm> terms = queries.terms();
        getContent().removeAll();
        getContent().add(new H1(words.say("gradebook.title")));
        if (terms.isEmpty()) {
            getContent().add(new EmptyNote(words.say("gradebook.none"), words.say("gradebook.noneHint")));
            return;
        }
        GradeTerm term = terms.stream()
                .filter(one -> String.valueOf(one.id()).equals(asked))
                .findFirst()
                .orElse(terms.get(0));
        List<SectionGrades> sections = queries.sections(term.id());
        getContent().add(answer(sections), tools(term, terms, sections), table(term, sections));
    }

    private Div tools(GradeTerm term, List<GradeTerm> terms, List<SectionGrades> sections) {
        Div tools = new Div();
        tools.addClassName("xk-tools");
        if (terms.size() > 1) {
            tools.add(choice(term, terms));
        }
        if (currentUser.get().has(Role.LEAD) || currentUser.get().has(Role.ACADEMIC_AFFAIRS)) {
            tools.add(publishAll(term, sections));
        }
        if (sum(sections, SectionGrades::published) > 0) {
            tools.add(ExcelDownload.exchange(
                    "gradebook.export.registrar",
                    words.say("gradebook.export.file") + "-" + term.name(),
                    RegistrarTable.of(gradeSettings, settings.zone()),
                    (offset, limit) -> registrar.rows(term.id(), 0, offset, limit)));
        }
        return tools;
    }

    private Select<GradeTerm> choice(GradeTerm term, List<GradeTerm> terms) {
        Select<GradeTerm> choice = new Select<>();
        choice.setLabel(words.say("gradebook.term"));
        choice.setItems(terms);
        choice.setItemLabelGenerator(GradeTerm::name);
        choice.setValue(term);
        choice.addValueChangeListener(change -> UI.getCurrent()
                .navigate(
                        GradeLinks.GRADES,
                        QueryParameters.of(
                                GradeLinks.TERM,
                                String.valueOf(change.getValue().id()))));
        return choice;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("gradebook.title");
    }

    private Div answer(List<SectionGrades> sections) {
        Paragraph sentence = new Paragraph(words.say(
                "gradebook.answer",
                sections.size(),
                sum(sections, SectionGrades::students),
                sum(sections, SectionGrades::published),
                sum(sections, SectionGrades::ready)));
        Paragraph more = new Paragraph(words.say(
                "gradebook.answerMore",
                sum(sections, SectionGrades::incomplete),
                sum(sections, SectionGrades::waiting),
                sum(sections, SectionGrades::aside)));
        more.addClassName("xk-quiet");
        Div card = new Div(sentence, more);
        card.addClassName("xk-card");
        return card;
    }

    private Button publishAll(GradeTerm term, List<SectionGrades> sections) {
        int ready = sum(sections, SectionGrades::ready);
        int incomplete = sum(sections, SectionGrades::incomplete);
        Button publish = new Button(
                words.say("gradebook.publishAll"), click -> new PublishDialog(words, ready, incomplete, order -> {
                            int done = grades.publishAll(term.id(), order);
                            UI.getCurrent().refreshCurrentRoute(false);
                            Notices.done(words.say("gradebook.published", done));
                        })
                        .open());
        publish.setEnabled(ready + incomplete > 0);
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return publish;
    }

    private Component table(GradeTerm term, List<SectionGrades> sections) {
        FigureTable table = new FigureTable(
                words.say("gradebook.title"),
                List.of(
                        words.say("gradebook.section"),
                        words.say("gradebook.teachers"),
                        words.say("gradebook.students"),
                        words.standing(GradeStanding.READY),
                        words.standing(GradeStanding.INCOMPLETE),
                        words.standing(GradeStanding.WAITING),
                        words.standing(GradeStanding.ASIDE),
                        words.standing(GradeStanding.PUBLISHED),
                        words.say("gradebook.passed"),
                        words.say("gradebook.mean"),
                        words.say("gradebook.proposal")));
        sections.forEach(
                section -> table.row(Cell.link(section.name(), GradeLinks.section(section.id())), cells(section)));
        return new ShownTable(About.of(words.say("gradebook.title"), term.name()), clock, table);
    }

    private List<Cell> cells(SectionGrades section) {
        BigDecimal mean = section.mean();
        Instant proposed = section.proposedAt();
        return List.of(
                Cell.words(section.teachers()),
                Cell.count(section.students(), GradeLinks.section(section.id())),
                count(section, GradeStanding.READY, section.ready()),
                count(section, GradeStanding.INCOMPLETE, section.incomplete()),
                count(section, GradeStanding.WAITING, section.waiting()),
                count(section, GradeStanding.ASIDE, section.aside()),
                count(section, GradeStanding.PUBLISHED, section.published()),
                Cell.count(section.passed(), GradeLinks.section(section.id(), GradeStanding.PUBLISHED.name())),
                Cell.text(mean == null ? "–" : Words.plain(mean)),
                Cell.words(
                        proposed == null
                                ? ""
                                : words.say("gradebook.proposedShort", section.proposedBy(), words.day(proposed))));
    }

    private static Cell count(SectionGrades section, GradeStanding standing, int number) {
        return Cell.count(number, GradeLinks.section(section.id(), standing.name()));
    }

    private static int sum(List<SectionGrades> sections, ToIntFunction<SectionGrades> figure) {
        return sections.stream().mapToInt(figure).sum();
    }
}
