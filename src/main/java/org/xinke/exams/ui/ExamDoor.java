package org.xinke.exams.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Instant;
import org.xinke.exams.MyExam;

/** Counts down to the opening on the device, then lets in. */
@Tag("xk-exam-door")
@JsModule("./exams/xk-exam-door.ts")
class ExamDoor extends ExamElement {
    ExamDoor(MyExam exam, Instant now) {
        speak("exams.door.");
        getElement().setProperty("exam", exam.id());
        getElement().setProperty("serverTime", now.toEpochMilli());
        getElement().setProperty("opensAt", exam.opensAt().toEpochMilli());
        getElement().setProperty("closesAt", exam.closesAt().toEpochMilli());
        getElement().setProperty("running", exam.standing(now) == MyExam.Standing.RUNNING);
        getElement().setProperty("paperHref", ExamLinks.paper(exam.id()));
    }
}
