package org.xinke.exams.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.xinke.exams.MyExamQueries.ExamNotice;

/** What changed about exams that a student has ahead: moved, changed, called off, and why. */
final class ExamNotices extends UnorderedList {
    private static final long serialVersionUID = 1L;

    ExamNotices(List<ExamNotice> notices, ExamWords words) {
        addClassNames("xk-card", "xk-exam-notices");
        setVisible(!notices.isEmpty());
        getElement().setAttribute("aria-label", words.say("exams.notices"));
        notices.forEach(notice -> add(new ListItem(words.notice(notice))));
    }
}
