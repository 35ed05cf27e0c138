package org.xinke.exams.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.xinke.exams.ExamId;
import org.xinke.exams.ExamQueries.ExamLine;
import org.xinke.exams.ExamSettings;
import org.xinke.exams.ReleaseRule;
import org.xinke.exams.planning.Exams;
import org.xinke.exams.planning.PlanningQueries;
import org.xinke.exams.planning.PlanningQueries.Planned;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Role;
import org.xinke.shared.ui.Notices;

/** What can be done with an exam that is planned: release, change, call off; and the ways to its other pages. */
public class ExamSteps extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    private final transient Exams exams;
    private final transient PlanningQueries planning;
    private final transient ExamSettings settings;
    private final transient CurrentUser currentUser;
    private final transient Clock clock;
    private final transient ExamWords words;

    @Inject
    public ExamSteps(
            Exams exams, PlanningQueries planning, ExamSettings settings, CurrentUser currentUser, Clock clock) {
        this.exams = exams;
        this.planning = planning;
        this.settings = settings;
        this.currentUser = currentUser;
        this.clock = clock;
        this.words = new ExamWords(getLocale(), clock);
        getContent().addClassName("xk-exam-toolbar");
    }

    void show(ExamLine exam) {
        getContent().removeAll();
        boolean lead = currentUser.get().has(Role.LEAD);
        if (!lead && !currentUser.get().has(Role.ACADEMIC_AFFAIRS)) {
            return;
        }
        boolean shown = exam.releasedAt() != null || exam.releaseRule() == ReleaseRule.AT_ONCE;
        if (lead && !shown && exam.marked() > 0) {
            button("exams.releaseNow", () -> new ReleaseDialog(words, exam, () -> release(exam)).open());
        }
        Instant over = exam.closesAt().plusSeconds(exam.graceSeconds());
        if (exam.cancelledAt() == null && clock.instant().isBefore(over)) {
            button("exams.change", () -> change(exam));
            button("exams.cancel", () -> cancel(exam));
        }
        way(ExamLinks.time(exam.id()), "exams.time");
        way(ExamLinks.marking(exam.id()), "exams.marking");
        way(ExamLinks.analysis(exam.id()), "exams.analysis");
    }

    private void release(ExamLine exam) {
        exams.release(new ExamId(exam.id()));
        done(words.say("exams.released", exam.marked()));
    }

    private void change(ExamLine exam) {
        ExamId id = new ExamId(exam.id());
        Planned planned = planning.planned(id);
        boolean open = !clock.instant().isBefore(exam.opensAt());
        ExamForm form = new ExamForm(planning, settings, clock);
        form.show(planned.plan(), open);
        new ChangeExamDialog(form, planning.standings(id), open, (plan, reason) -> {
                    exams.change(id, plan, planned.version(), reason);
                    done(words.say("exams.changed", plan.title(), exam.enrolled()));
                })
                .open();
    }

    private void cancel(ExamLine exam) {
        ExamId id = new ExamId(exam.id());
        new CancelExamDialog(planning.standings(id), reason -> {
                    exams.cancel(id, reason);
                    done(words.say("exams.cancelledNow", exam.title(), exam.enrolled()));
                })
                .open();
    }

    private void button(String key, Runnable job) {
        getContent().add(new Button(words.say(key), click -> job.run()));
    }

    private void way(String href, String key) {
        getContent().add(new Anchor(href, words.say(key)));
    }

    private static void done(String text) {
        UI.getCurrent().refreshCurrentRoute(false);
        Notices.done(text);
    }
}
