package org.xinke.exams.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.xinke.exams.ExamId;
import org.xinke.exams.MyExam;
import org.xinke.exams.MyExam.Standing;
import org.xinke.exams.MyExamQueries;
import org.xinke.shared.Role;
import org.xinke.shared.ui.Words;

/** Before the start: what awaits me, in plain words, and the door. */
@Route("exams/:id([0-9]{1,18})")
@RolesAllowed(Role.Names.STUDENT)
public class ExamDoorView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final List<Standing> OPEN_DOOR =
            List.of(Standing.OPEN, Standing.AGAIN, Standing.NOT_YET, Standing.RUNNING);

    private final MyExamQueries queries;
    private final Clock clock;
    private final ExamWords words;
    private String title = "";

    @Inject
    public ExamDoorView(MyExamQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
        this.words = new ExamWords(getLocale(), clock);
        getContent().addClassName("xk-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(queries.one(new ExamId(event.getRouteParameters().getLong("id").orElseThrow())));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(MyExam exam) {
        Instant now = clock.instant();
        title = exam.title();
        Div door = new Div(standing(exam));
        door.addClassName("xk-card");
        if (OPEN_DOOR.contains(exam.standing(now))) {
            door.add(new ExamDoor(exam, now));
        }
        if (exam.attemptId() != null && exam.standing(now) != Standing.RUNNING) {
            door.add(new Anchor(ExamLinks.result(exam.attemptId()), words.say("exams.toLatest")));
        }
        getContent().removeAll();
        getContent().add(new H1(exam.title()), facts(exam, now), door, rules(exam));
    }

    private Paragraph standing(MyExam exam) {
        Paragraph line = new Paragraph(words.standing(exam));
        line.addClassName("xk-exam-standing");
        return line;
    }

    private Component facts(MyExam exam, Instant now) {
        DescriptionList facts = new DescriptionList();
        facts.addClassNames("xk-exam-facts", "xk-card");
        fact(facts, "exams.fact.time", time(exam));
        fact(
                facts,
                "exams.fact.paper",
                words.say("exams.paperOf", exam.questions(), Words.plain(exam.full()), Words.plain(exam.pass())));
        fact(
                facts,
                "exams.fact.open",
                words.say("exams.fromTo", words.moment(exam.opensAt()), words.moment(exam.closesAt())));
        if (exam.attemptsAllowed() > 1) {
            fact(facts, "exams.fact.attempts", words.say("exams.attemptsOf", exam.attemptsAllowed(), exam.made()));
        }
        if (cut(exam, now)) {
            fact(
                    facts,
                    "exams.fact.note",
                    words.say(
                            "exams.cut",
                            Duration.between(now, exam.deadlineFrom(now)).toMinutes()));
        }
        return facts;
    }

    /** Who starts late has less than the whole time: said before the start, not found out after it. */
    private static boolean cut(MyExam exam, Instant now) {
        return exam.standing(now) != Standing.RUNNING
                && !now.isBefore(exam.opensAt())
                && now.isBefore(exam.closesAt())
                && exam.deadlineFrom(now).isBefore(now.plus(Duration.ofMinutes(exam.myMinutes())));
    }

    private String time(MyExam exam) {
        return exam.extraPercent() == 0
                ? words.say("exams.minutes", exam.minutes())
                : words.say("exams.minutesWithBase", exam.myMinutes(), exam.minutes());
    }

    private static void fact(DescriptionList list, String key, String value) {
        list.add(new Term(list.getTranslation(key)), new Description(value));
    }

    private Component rules(MyExam exam) {
        UnorderedList rules = new UnorderedList(
                new ListItem(words.say("exams.rule.saved")),
                new ListItem(words.say("exams.rule.offline", exam.graceSeconds() / 60)),
                new ListItem(words.say("exams.rule.window")),
                new ListItem(words.say("exams.rule.end")),
                new ListItem(words.say("exams.rule.leave")));
        rules.addClassName("xk-exam-rules");
        Div card = new Div(new H2(words.say("exams.rules")), rules, new Anchor("help", words.say("exams.helpText")));
        card.addClassName("xk-exam-before");
        return card;
    }
}
