package org.xinke.exams.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.xinke.exams.MyExam;
import org.xinke.exams.MyExam.Standing;
import org.xinke.exams.MyExamQueries;

/** The exams that a student still has ahead, for the first page: what runs, what is open, what comes. */
public class ExamsAhead extends Composite<Div> {
    private static final Set<Standing> AHEAD = EnumSet.of(Standing.RUNNING, Standing.OPEN, Standing.NOT_YET);

    @Inject
    public ExamsAhead(MyExamQueries queries, Clock clock) {
        ExamWords words = new ExamWords(getLocale(), clock);
        List<MyExam> ahead = queries.mine().stream()
                .filter(exam -> AHEAD.contains(exam.standing(clock.instant())))
                .toList();
        UnorderedList list = new UnorderedList();
        list.addClassName("xk-exams-ahead");
        ahead.forEach(exam -> list.add(line(exam, exam.standing(clock.instant()), words)));
        ExamNotices notices = new ExamNotices(queries.notices(), words);
        getContent().setVisible(!ahead.isEmpty() || notices.isVisible());
        getContent().add(notices, list);
    }

    private static ListItem line(MyExam exam, Standing standing, ExamWords words) {
        Span title = new Span(exam.title());
        title.addClassName("xk-ahead-title");
        Paragraph state = new Paragraph(words.standing(exam));
        state.addClassName("xk-quiet");
        return new ListItem(new Div(title, state), ExamWay.of(exam, standing, words));
    }
}
