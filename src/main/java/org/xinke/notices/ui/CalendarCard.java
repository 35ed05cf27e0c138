package org.xinke.notices.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import org.xinke.notices.calendar.CalendarLinks;
import org.xinke.notices.calendar.CalendarLinks.State;
import org.xinke.shared.ui.Line;
import org.xinke.shared.ui.Notices;

/** The address of the own calendar: shown once, when it is made. */
final class CalendarCard extends Card {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 500;

    private final transient CalendarLinks links;
    private final String home;

    /** @param home the address of the house; empty: the browser knows it */
    CalendarCard(CalendarLinks links, String home, PageWords words) {
        super(words);
        this.links = links;
        this.home = home;
        setId("calendar");
        show();
    }

    private void show() {
        links.own()
                .ifPresentOrElse(
                        this::known, () -> fill(title(), text(), row(button("notices.calendarMake", this::make))));
    }

    private void known(State state) {
        Instant read = state.readAt();
        Paragraph standing = new Paragraph(
                read == null
                        ? words().say("notices.calendarMade", words().day(state.madeAt()))
                        : words().say("notices.calendarRead", words().day(state.madeAt()), words().moment(read)));
        fill(title(), text(), standing, row(button("notices.calendarAnew", this::make), end()));
    }

    private void make() {
        String path = links.renew();
        Line address = new Line(words().say("notices.calendarAddress"), LONGEST);
        address.setReadOnly(true);
        address.setWidthFull();
        address.setValue(home + path);
        Anchor subscribe =
                new Anchor(home.replaceFirst("^https?", "webcal") + path, words().say("notices.calendarOpen"));
        subscribe.setRouterIgnore(true);
        Paragraph once = new Paragraph(words().say("notices.calendarOnce"));
        fill(title(), text(), once, address, home.isEmpty() ? new Paragraph() : subscribe, row(copy(address), end()));
        if (home.isEmpty()) {
            address.getElement().executeJs("this.value = new URL($0, document.baseURI).href", path);
        }
    }

    private Button copy(Line address) {
        return button("notices.calendarCopy", () -> {
            address.getElement().executeJs("navigator.clipboard && navigator.clipboard.writeText(this.value)");
            Notices.done(words().say("notices.calendarCopied"));
        });
    }

    private Button end() {
        return button("notices.calendarEnd", () -> {
            links.end();
            show();
        });
    }

    private String title() {
        return words().say("notices.calendar");
    }

    private String text() {
        return words().say("notices.calendarText");
    }
}
