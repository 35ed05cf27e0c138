package org.xinke.sessions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import jakarta.inject.Inject;
import java.time.Clock;
import org.xinke.sessions.SessionState;
import org.xinke.sessions.timetable.MySession;
import org.xinke.sessions.timetable.MySessions;

/** The class that a student has next, for the first page. */
public class NextClass extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    @Inject
    public NextClass(MySessions mine, Clock clock) {
        SessionWords words = new SessionWords(getLocale(), clock.getZone());
        UnorderedList list = new UnorderedList();
        list.addClassName("xk-exams-ahead");
        mine.next().ifPresent(next -> list.add(line(next, words)));
        getContent().setVisible(list.getChildren().findAny().isPresent());
        getContent().add(list);
    }

    private static ListItem line(MySession next, SessionWords words) {
        Span title = new Span(words.when(next.startsAt(), next.endsAt()));
        title.addClassName("xk-ahead-title");
        Paragraph where = new Paragraph(next.room() + " · " + next.teacher());
        where.addClassName("xk-quiet");
        boolean open = next.state() == SessionState.OPEN && next.came() == null;
        Anchor way = new Anchor(
                open ? SessionLinks.HERE : SessionLinks.MINE, words.say(open ? "sessions.toHere" : "sessions.mine"));
        way.setRouterIgnore(open);
        return new ListItem(new Div(title, where), way);
    }
}
