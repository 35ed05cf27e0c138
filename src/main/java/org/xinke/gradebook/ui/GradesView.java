package org.xinke.gradebook.ui;

import com.vaadin.flow.component.Component;
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
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.ToIntFunction;
import org.xinke.gradebook.GradeQueries;
import org.xinke.gradebook.GradeStanding;
import org.xinke.gradebook.Grades;
import org.xinke.gradebook.RegistrarQueries;
import org.xinke.gradebook.RegistrarTable;
import org.xinke.gradebook.SectionGrades;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Role;
import org.xinke.shared.Settings;
import org.xinke.shared.ui.EmptyNote;
import org.xinke.shared.ui.ExcelDownload;
import org.xinke.shared.ui.FigureTable;
import org.xinke.shared.ui.FigureTable.Cell;
import org.xinke.shared.ui.Notices;

/** How far the grades of every section are; publishes them, and takes them to the registrar. */
@Route(GradeLinks.GRADES)
@Menu(title = "gradebook.menu", icon = "vaadin:diploma", order = 36)
@RolesAllowed({Role.Names.INSTRUCTOR, Role.Names.LEAD, Role.Names.ACADEMIC_AFFAIRS})
public class GradesView extends Composite<Div> implements HasDynamicTitle {
    private final GradeWords words;
    private final Grades grades;

    @Inject
    public GradesView(
            GradeQueries queries,
            Grades grades,
            RegistrarQueries registrar,
            CurrentUser currentUser,
            Settings settings) {
        this.grades = grades;
        this.words = new GradeWords(getLocale(), settings.zone());
        List<SectionGrades> sections = queries.sections();
        getContent().addClassNames("xk-page", "xk-page-wide");
        getContent().add(new H1(words.say("gradebook.title")));
        if (sections.isEmpty()) {
            getContent().add(new EmptyNote(words.say("gradebook.none"), words.say("gradebook.noneHint")));
            return;
        }
        getContent().add(answer(sections));
        Div tools = new Div();
        tools.addClassName("xk-tools");
        if (currentUser.get().has(Role.LEAD) || currentUser.get().has(Role.ACADEMIC_AFFAIRS)) {
            tools.add(publishAll(sections));
        }
        tools.add(new ExcelDownload(
                words.say("gradebook.export.file"),
                RegistrarTable.of(settings.grades(), settings.zone()),
                (offset, limit) -> registrar.rows(0, offset, limit)));
        getContent().add(tools, table(sections));
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

    private Button publishAll(List<SectionGrades> sections) {
        int ready = sum(sections, SectionGrades::ready);
        int incomplete = sum(sections, SectionGrades::incomplete);
        Button publish = new Button(
                words.say("gradebook.publishAll"), click -> new PublishDialog(words, ready, incomplete, order -> {
                            int done = grades.publishAll(order);
                            UI.getCurrent().refreshCurrentRoute(false);
                            Notices.done(words.say("gradebook.published", done));
                        })
                        .open());
        publish.setEnabled(ready + incomplete > 0);
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return publish;
    }

    private Component table(List<SectionGrades> sections) {
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
        return table.draw();
    }

    private List<Cell> cells(SectionGrades section) {
        BigDecimal mean = section.mean();
        Instant proposed = section.proposedAt();
        return List.of(
                Cell.words(section.teachers()),
                Cell.text(String.valueOf(section.students())),
                count(section, GradeStanding.READY, section.ready()),
                count(section, GradeStanding.INCOMPLETE, section.incomplete()),
                count(section, GradeStanding.WAITING, section.waiting()),
                count(section, GradeStanding.ASIDE, section.aside()),
                count(section, GradeStanding.PUBLISHED, section.published()),
                Cell.text(String.valueOf(section.passed())),
                Cell.text(mean == null ? "–" : GradeWords.plain(mean)),
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
