package org.xinke.exams.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.xinke.exams.MyExam;
import org.xinke.exams.MyExam.Standing;
import org.xinke.exams.MyExamQueries;
import org.xinke.shared.Role;

/** My exams, each with one sentence on where I stand and one thing to do. */
@Route("exams")
@Menu(title = "exams.menu", icon = "vaadin:clipboard-text", order = 30)
@RolesAllowed(Role.Names.STUDENT)
public class ExamListView extends Composite<Div> implements HasDynamicTitle {
    private final Clock clock;
    private final ExamWords words;

    @Inject
    public ExamListView(MyExamQueries queries, Clock clock) {
        this.clock = clock;
        this.words = new ExamWords(getLocale(), clock);
        getContent().addClassName("xk-page");
        List<MyExam> exams = queries.mine();
        getContent()
                .add(
                        new H1(getTranslation("exams.menu")),
                        new ExamNotices(queries.notices(), words),
                        exams.isEmpty() ? nothing() : list(exams));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("exams.menu");
    }

    private Component nothing() {
        Paragraph text = new Paragraph(getTranslation("exams.none"));
        text.addClassName("xk-quiet");
        return text;
    }

    private Component list(List<MyExam> exams) {
        UnorderedList list = new UnorderedList();
        list.addClassName("xk-exam-list");
        exams.forEach(exam -> list.add(line(exam)));
        return list;
    }

    private ListItem line(MyExam exam) {
        Standing standing = exam.standing(clock.instant());
        Paragraph state = new Paragraph(words.standing(exam));
        state.addClassName("xk-exam-standing");
        Paragraph facts = new Paragraph(words.say("exams.short", exam.questions(), exam.myMinutes()));
        facts.addClassName("xk-quiet");
        ListItem item = new ListItem(new H2(exam.title()), state, facts);
        item.addClassNames("xk-card", "xk-exam-line");
        if (standing != Standing.MISSED) {
            item.add(ExamWay.of(exam, standing, words));
        }
        return item;
    }
}
