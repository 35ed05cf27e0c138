package org.xinke.exams.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.xinke.exams.ExamId;
import org.xinke.exams.ExamQueries;
import org.xinke.exams.ending.EndOfExam;
import org.xinke.exams.ending.Extended;
import org.xinke.exams.ending.Extensions;
import org.xinke.exams.ending.LateVerdict;
import org.xinke.exams.ending.TimeQueries;
import org.xinke.exams.ending.TimeQueries.ExtensionLine;
import org.xinke.exams.ending.TimeQueries.LateLine;
import org.xinke.exams.ending.TimeQueries.Outage;
import org.xinke.exams.ending.Whom;
import org.xinke.shared.Role;
import org.xinke.shared.ui.FigureTable;
import org.xinke.shared.ui.FigureTable.Cell;
import org.xinke.shared.ui.Notices;

/** The time of one exam when something went wrong: give more of it, and decide about answers that came late. */
@Route("exams/manage/:id([0-9]{1,18})/time")
@RolesAllowed({Role.Names.LEAD, Role.Names.ACADEMIC_AFFAIRS})
public class ExamTimeView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final ExamQueries exams;
    private final TimeQueries queries;
    private final Extensions extensions;
    private final EndOfExam endOfExam;
    private final ExamWords words;
    private ExamId id = new ExamId(0);

    @Inject
    public ExamTimeView(
            ExamQueries exams, TimeQueries queries, Extensions extensions, EndOfExam endOfExam, Clock clock) {
        this.exams = exams;
        this.queries = queries;
        this.extensions = extensions;
        this.endOfExam = endOfExam;
        this.words = new ExamWords(getLocale(), clock);
        getContent().addClassNames("xk-page", "xk-page-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(new ExamId(event.getRouteParameters().getLong("id").orElseThrow()));
    }

    @Override
    public String getPageTitle() {
        return words.say("exams.time");
    }

    void show(ExamId exam) {
        id = exam;
        Button extend =
                new Button(words.say("exams.extend"), e -> new ExtendDialog(queries.rooms(id), this::extend).open());
        extend.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getContent().removeAll();
        getContent().add(new H1(words.say("exams.timeOf", exams.exam(id).title())));
        getContent().add(new Paragraph(words.say("exams.extendText")), extend);
        section("exams.late", late(queries.late(id)));
        section("exams.outages", outages(queries.outages(id)));
        section("exams.extensions", extensions(queries.extensions(id)));
        getContent().add(new Anchor(ExamLinks.figures(id.value()), words.say("exams.backToFigures")));
    }

    private void section(String title, Component content) {
        getContent().add(new H2(words.say(title)), content);
    }

    private void extend(Whom whom, int minutes, String reason) {
        Extended done = extensions.extend(id, whom, minutes, reason);
        Notices.done(words.say("exams.extended", minutes, done.moved(), done.reopened()));
        show(id);
    }

    private Component late(List<LateLine> lines) {
        return lines.isEmpty() ? new Paragraph(words.say("exams.late.none")) : new LateList(lines, words, this::decide);
    }

    private void decide(List<Long> attempts, LateVerdict verdict, String reason) {
        int answers = endOfExam.decideLate(id, attempts, verdict, reason);
        Notices.done(words.say("exams.late.done." + verdict, answers));
        show(id);
    }

    private Component outages(List<Outage> outages) {
        UnorderedList list = new UnorderedList();
        outages.forEach(outage -> list.add(new ListItem(
                words.say("exams.outage", words.second(outage.beganAt()), words.second(outage.endedAt())))));
        Div all = new Div(outages.isEmpty() ? new Paragraph(words.say("exams.outages.none")) : list);
        Paragraph note = new Paragraph(words.say("exams.outages.text"));
        note.addClassName("xk-quiet");
        all.add(note);
        return all;
    }

    private Component extensions(List<ExtensionLine> lines) {
        if (lines.isEmpty()) {
            return new Paragraph(words.say("exams.extensions.none"));
        }
        FigureTable table = ExamTable.of(
                words,
                "exams.extensions",
                "exams.extension.at",
                "exams.extension.whom",
                "exams.extension.minutes",
                "exams.extension.moved",
                "exams.extension.reopened",
                "exams.extension.by",
                "exams.reason");
        lines.forEach(line -> table.row(
                Cell.text(words.moment(line.at())),
                List.of(
                        Cell.words(whom(line)),
                        Cell.text(String.valueOf(line.minutes())),
                        Cell.text(String.valueOf(line.moved())),
                        Cell.text(String.valueOf(line.reopened())),
                        Cell.words(line.by() == null ? "" : line.by()),
                        Cell.words(line.reason()))));
        return table.draw();
    }

    private String whom(ExtensionLine line) {
        if (line.number() != null) {
            return line.name() + " " + line.number();
        }
        return line.section() != null ? line.section() : words.say("exams.whom.ALL");
    }
}
