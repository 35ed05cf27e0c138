package org.xinke.exams.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.xinke.course.ui.LessonLinks;
import org.xinke.exams.AttemptId;
import org.xinke.exams.AttemptResult;
import org.xinke.exams.AttemptState;
import org.xinke.exams.ReleaseRule;
import org.xinke.exams.ResultQueries;
import org.xinke.questions.Explained;
import org.xinke.questions.ui.ResultQuestion;
import org.xinke.shared.Role;
import org.xinke.shared.ui.Words;

/** After the exam: what I knew, where to read again, each question with its reason. Never a ranking. */
@Route("attempts/:id([0-9]{1,18})/result")
@RolesAllowed(Role.Names.STUDENT)
public class ResultView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final ResultQueries results;
    private final ExamWords words;
    private String title = "";

    @Inject
    public ResultView(ResultQueries results, Clock clock) {
        this.results = results;
        this.words = new ExamWords(getLocale(), clock);
        getContent().addClassName("xk-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AttemptResult result = results.result(
                new AttemptId(event.getRouteParameters().getLong("id").orElseThrow()));
        title = result.title();
        getContent().removeAll();
        getContent().add(new H1(result.title()), points(result));
        if (result.released()) {
            getContent()
                    .add(topics(result.topics()), result.lines().isEmpty() ? keysLater() : questions(result.lines()));
        }
        getContent().add(new Anchor(ExamLinks.list(), words.say("exams.backToList")));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private Component points(AttemptResult result) {
        Div card = new Div();
        card.addClassName("xk-card");
        if (result.points() == null) {
            card.add(new Paragraph(waiting(result)));
            return card;
        }
        Span of = new Span(words.say("exams.pointsOf", Words.plain(result.full())));
        of.addClassName("xk-quiet");
        Paragraph points = new Paragraph(new Span(Words.plain(result.points())), of);
        points.addClassName("xk-result-points");
        card.add(
                points,
                new Paragraph(words.say(Boolean.TRUE.equals(result.passed()) ? "exams.passed" : "exams.notPassed")));
        return card;
    }

    private String waiting(AttemptResult result) {
        if (result.state() == AttemptState.RUNNING) {
            return words.say("exams.stillWriting");
        }
        if (result.released()) {
            return words.say("exams.partlyMarked");
        }
        return result.releaseRule() == ReleaseRule.AFTER_CLOSE
                ? words.say("exams.standing.WAITING", words.moment(result.over()))
                : words.say("exams.standing.WAITING_OPEN");
    }

    private Component topics(List<AttemptResult.Topic> topics) {
        Section section = new Section(new H2(
                words.say(topics.stream().anyMatch(topic -> topic.right() > 0) ? "exams.known" : "exams.again")));
        section.addClassName("xk-card");
        topics.stream()
                .collect(Collectors.groupingBy(AttemptResult.Topic::unitId, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(unit -> section.add(unit(unit)));
        return section;
    }

    private Component unit(List<AttemptResult.Topic> topics) {
        int right = topics.stream().mapToInt(AttemptResult.Topic::right).sum();
        int all = topics.stream().mapToInt(AttemptResult.Topic::all).sum();
        Paragraph head =
                new Paragraph(words.say("exams.unitKnown", topics.get(0).unitTitle(), right, all));
        head.addClassName("xk-exam-standing");
        Div unit = new Div(head);
        topics.forEach(topic -> unit.add(topic(topic)));
        return unit;
    }

    private Component topic(AttemptResult.Topic topic) {
        Span filled = new Span();
        filled.getStyle().set("width", 100 * topic.right() / topic.all() + "%");
        Span bar = new Span(filled);
        bar.addClassName("xk-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        Span count = new Span(words.say("exams.rightOf", topic.right(), topic.all()));
        count.addClassName("xk-quiet");
        Div div = new Div(new Paragraph(topic.objective()), bar, count);
        div.addClassName("xk-topic");
        if (topic.right() < topic.all()) {
            topic.lessons()
                    .forEach(lesson -> div.add(new Div(new Anchor(
                            LessonLinks.objective(lesson.lessonId(), topic.objectiveId()),
                            words.say("exams.readAgain", lesson.title())))));
        }
        return div;
    }

    private Component keysLater() {
        Paragraph text = new Paragraph(words.say("exams.keysLater"));
        text.addClassName("xk-quiet");
        return text;
    }

    private Component questions(List<Explained> lines) {
        Section section = new Section(new H2(words.say("exams.eachQuestion")));
        section.addClassName("xk-card");
        lines.forEach(line -> section.add(new ResultQuestion(line, getLocale())));
        return section;
    }
}
