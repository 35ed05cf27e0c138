package org.xinke.exams.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** The exam paper: all it does, it does with the REST interface. */
@Tag("xk-paper")
@JsModule("./exams/xk-paper.ts")
class Paper extends ExamElement {
    /** @param number 学号, for signing in again without leaving the paper */
    Paper(long attemptId, String number) {
        speak("exams.paper.");
        getElement().setProperty("attempt", attemptId);
        getElement().setProperty("number", number);
        getElement().setProperty("resultHref", ExamLinks.result(attemptId));
        getElement().setProperty("helpHref", "help");
    }
}
