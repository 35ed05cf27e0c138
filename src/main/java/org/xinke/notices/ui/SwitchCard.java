package org.xinke.notices.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.xinke.notices.Channel;
import org.xinke.notices.NoticeKind;
import org.xinke.notices.SwitchBoard;
import org.xinke.notices.Switches;
import org.xinke.shared.Role;

/** Which kind goes which way: what the school does not send cannot be switched on. */
final class SwitchCard extends Card {
    private static final long serialVersionUID = 1L;

    SwitchCard(SwitchBoard board, List<Channel> ways, Set<Role> roles, PageWords words) {
        super(words);
        Switches now = board.own();
        UnorderedList list = new UnorderedList();
        list.addClassName("xk-switches");
        Arrays.stream(NoticeKind.values())
                .filter(kind -> kind.reaches(roles))
                .forEach(kind -> list.add(item(kind, ways, now, board)));
        fill(words.say("notices.switches"), words.say("notices.switchesText"), list);
    }

    private ListItem item(NoticeKind kind, List<Channel> ways, Switches now, SwitchBoard board) {
        Div boxes = new Div();
        ways.forEach(way -> {
            Checkbox box = box(words(), kind, way, now.on(kind, way));
            box.setEnabled(now.bySchool(kind, way));
            box.addValueChangeListener(change -> attempt(() -> board.setOwn(kind, way, change.getValue())));
            boxes.add(box);
        });
        return new ListItem(new Span(words().kind(kind)), boxes);
    }

    static Checkbox box(PageWords words, NoticeKind kind, Channel way, boolean on) {
        Checkbox box = new Checkbox(words.channel(way), on);
        box.setAriaLabel(words.say("notices.switch", words.kind(kind), words.channel(way)));
        return box;
    }
}
