package org.xinke.notices.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import org.xinke.notices.NoticeSettings;
import org.xinke.notices.announce.Announcements;
import org.xinke.notices.announce.SentLine;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Page;
import org.xinke.shared.Role;
import org.xinke.shared.ui.EmptyNote;
import org.xinke.shared.ui.Notices;

/** 公告: to write one, and what one has written. */
@Route(NoticeLinks.ANNOUNCEMENTS)
@Menu(title = "notices.announcements", icon = "vaadin:megaphone", order = 33)
@RolesAllowed({Role.Names.INSTRUCTOR, Role.Names.LEAD, Role.Names.CENTER, Role.Names.ACADEMIC_AFFAIRS})
public class AnnouncementsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final Announcements announcements;
    private final NoticeSettings settings;
    private final PageWords words;
    private final boolean teaches;
    private int number;

    @Inject
    public AnnouncementsView(
            Announcements announcements, NoticeSettings settings, CurrentUser currentUser, Clock clock) {
        this.announcements = announcements;
        this.settings = settings;
        this.words = new PageWords(getLocale(), clock.getZone());
        this.teaches =
                currentUser.get().has(Role.INSTRUCTOR) || currentUser.get().has(Role.LEAD);
        getContent().addClassName("xk-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Pager.number(event.getLocation().getQueryParameters()));
    }

    @Override
    public String getPageTitle() {
        return words.say("notices.announcements");
    }

    void show(int page) {
        number = page;
        Page<SentLine> sent = announcements.sent(number, Pager.ROWS);
        getContent().removeAll();
        getContent().add(new H1(words.say("notices.announcements")), head());
        if (sent.items().isEmpty()) {
            getContent().add(new EmptyNote(words.say("notices.sentNone"), words.say("notices.sentNoneHint")));
        }
        sent.items().forEach(line -> getContent().add(card(line)));
        if (sent.total() > sent.size()) {
            getContent().add(new Pager(NoticeLinks.ANNOUNCEMENTS, sent));
        }
    }

    private Div head() {
        Button write =
                new Button(words.say("notices.write"), click -> new WriteDialog(announcements, settings, receivers -> {
                            Notices.done(words.say("notices.sentDone", receivers));
                            show(0);
                        })
                        .open());
        write.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div head = new Div(new Paragraph(words.say("notices.announcementsText")), write);
        if (teaches) {
            head.add(new Anchor(NoticeLinks.ROBOTS, words.say("notices.robots")));
        }
        head.addClassName("xk-list-head");
        return head;
    }

    private Div card(SentLine line) {
        Paragraph meta = new Paragraph(words.moment(line.at()) + " · " + line.addressed());
        meta.addClassName("xk-quiet");
        Paragraph text = new Paragraph(line.text());
        text.addClassName("xk-notice-text");
        Div card = new Div(meta, new H2(line.title()), text, new Paragraph(standing(line)));
        card.addClassNames("xk-card", "xk-notice-card");
        if (line.withdrawnAt() == null) {
            card.add(new Button(words.say("notices.withdraw"), click -> new WithdrawDialog(line.title(), () -> {
                        announcements.withdraw(line.id());
                        show(number);
                    })
                    .open()));
        }
        return card;
    }

    private String standing(SentLine line) {
        return line.withdrawnAt() == null
                ? words.say("notices.seenBy", line.receivers(), line.seen())
                : words.say("notices.withdrawn", words.moment(line.withdrawnAt()), line.seen());
    }
}
