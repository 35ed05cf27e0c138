package org.xinke.exams.ui;

import com.vaadin.flow.component.html.Anchor;
import java.util.Objects;
import org.xinke.exams.MyExam;
import org.xinke.exams.MyExam.Standing;

/** The one thing to do about an exam now, as a link. Not for an exam that was missed. */
final class ExamWay {
    private ExamWay() {}

    static Anchor of(MyExam exam, Standing standing, ExamWords words) {
        Anchor way = new Anchor(href(exam, standing), words.say("exams.go." + standing));
        way.addClassName("xk-exam-go");
        way.setRouterIgnore(true);
        if (standing == Standing.RUNNING || standing == Standing.OPEN) {
            way.addClassName("xk-first");
        }
        return way;
    }

    private static String href(MyExam exam, Standing standing) {
        return switch (standing) {
            case RESULT, WAITING -> ExamLinks.result(Objects.requireNonNull(exam.attemptId()));
            case RUNNING -> ExamLinks.paper(exam.id());
            case OPEN, AGAIN, NOT_YET, MISSED -> ExamLinks.door(exam.id());
        };
    }
}
