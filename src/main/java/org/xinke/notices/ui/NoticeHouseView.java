package org.xinke.notices.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.xinke.notices.Channel;
import org.xinke.notices.NoticeKind;
import org.xinke.notices.SwitchBoard;
import org.xinke.notices.Switches;
import org.xinke.notices.delivery.Undelivered;
import org.xinke.notices.delivery.Undelivered.Count;
import org.xinke.notices.delivery.Undelivered.Dead;
import org.xinke.shared.Role;
import org.xinke.shared.ui.Notices;

/** How notices get out of the house: which ways are set up, what was given up, and what the school sends at all. */
@Route(NoticeLinks.HOUSE)
@Menu(title = "notices.house", icon = "vaadin:paperplane-o", order = 92)
@RolesAllowed(Role.Names.ADMIN)
public class NoticeHouseView extends Composite<Div> implements HasDynamicTitle {
    private static final int SHOWN = 20;

    private final Undelivered undelivered;
    private final SwitchBoard board;
    private final PageWords words;

    @Inject
    public NoticeHouseView(Undelivered undelivered, SwitchBoard board, Clock clock) {
        this.undelivered = undelivered;
        this.board = board;
        this.words = new PageWords(getLocale(), clock.getZone());
        getContent().addClassNames("xk-page", "xk-page-wide");
        show();
    }

    @Override
    public String getPageTitle() {
        return words.say("notices.house");
    }

    private void show() {
        getContent().removeAll();
        getContent().add(new H1(words.say("notices.house")), ways());
        List<Dead> dead = undelivered.dead(0, SHOWN);
        if (!dead.isEmpty()) {
            getContent().add(new H2(words.say("notices.dead")));
            dead.forEach(line -> getContent().add(card(line)));
        }
        getContent()
                .add(new H2(words.say("notices.switches")), new Paragraph(words.say("notices.schoolText")), switches());
    }

    private Div ways() {
        List<Channel> ready = undelivered.ready();
        List<Count> counts = undelivered.counts();
        Div card = new Div();
        card.addClassNames("xk-card", "xk-notice-card");
        for (Channel way : Channel.values()) {
            String state = words.say(ready.contains(way) ? "notices.wayOn" : "notices.wayOff");
            card.add(new Paragraph(words.say("notices.wayLine", words.channel(way), state)));
            counts.stream().filter(one -> one.channel() == way).findFirst().ifPresent(one -> card.add(figures(one)));
        }
        return card;
    }

    private Div figures(Count count) {
        Paragraph said = new Paragraph(words.say("notices.wayFigures", count.sent(), count.waiting(), count.dead()));
        said.addClassName("xk-quiet");
        Div figures = new Div(said);
        if (count.dead() > 0) {
            figures.add(new Button(words.say("notices.retryAll", words.channel(count.channel())), click -> {
                Notices.done(words.say("notices.retried", undelivered.retryAll(count.channel())));
                show();
            }));
        }
        return figures;
    }

    private Div card(Dead line) {
        Paragraph more = new Paragraph(words.say(
                "notices.deadLine", line.to(), line.tries(), line.at() == null ? "" : words.moment(line.at())));
        more.addClassName("xk-quiet");
        Paragraph answer = new Paragraph(line.answer() == null ? "" : line.answer());
        answer.addClassName("xk-break");
        Button again = new Button(words.say("notices.retry"), click -> {
            undelivered.retry(line.id());
            Notices.done(words.say("notices.retried", 1));
            show();
        });
        Div card = new Div(
                new Paragraph(words.channel(line.channel()) + " · " + words.kind(line.kind())), more, answer, again);
        card.addClassNames("xk-card", "xk-notice-card");
        return card;
    }

    private UnorderedList switches() {
        Switches now = board.school();
        UnorderedList list = new UnorderedList();
        list.addClassName("xk-switches");
        for (NoticeKind kind : NoticeKind.values()) {
            Div boxes = new Div();
            for (Channel way : Channel.values()) {
                if (way.personal() || kind.forGroup()) {
                    Checkbox box = SwitchCard.box(words, kind, way, now.bySchool(kind, way));
                    box.addValueChangeListener(change -> board.setSchool(kind, way, change.getValue()));
                    boxes.add(box);
                }
            }
            list.add(new ListItem(new Span(words.kind(kind)), boxes));
        }
        return list;
    }
}
