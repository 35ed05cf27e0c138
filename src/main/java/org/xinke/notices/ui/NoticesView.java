package org.xinke.notices.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.xinke.notices.Inbox;
import org.xinke.notices.NoticeLine;
import org.xinke.notices.NoticeWords;
import org.xinke.shared.Page;
import org.xinke.shared.ui.EmptyNote;
import org.xinke.shared.ui.Notices;

/** 通知: what one was told, the newest first. What stands on the page has been seen. */
@Route(NoticeLinks.NOTICES)
@PermitAll
public class NoticesView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final Inbox inbox;
    private final PageWords words;
    private final NoticeWords said;

    @Inject
    public NoticesView(Inbox inbox, Clock clock) {
        this.inbox = inbox;
        this.words = new PageWords(getLocale(), clock.getZone());
        this.said = new NoticeWords(getLocale(), clock.getZone());
        getContent().addClassName("xk-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Pager.number(event.getLocation().getQueryParameters()));
    }

    @Override
    public String getPageTitle() {
        return words.say("notices.title");
    }

    void show(int number) {
        int unseen = inbox.unseen();
        Page<NoticeLine> page = inbox.page(number, Pager.ROWS);
        getContent().removeAll();
        getContent().add(new H1(words.say("notices.title")), head(unseen));
        if (page.items().isEmpty()) {
            getContent().add(new EmptyNote(words.say("notices.none"), words.say("notices.noneHint")));
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("xk-notices");
            page.items().forEach(line -> list.add(item(line)));
            getContent().add(list);
        }
        if (page.total() > page.size()) {
            getContent().add(new Pager(NoticeLinks.NOTICES, page));
        }
        List<Long> fresh = page.items().stream()
                .filter(line -> line.seenAt() == null)
                .map(NoticeLine::id)
                .toList();
        if (!fresh.isEmpty()) {
            inbox.seen(fresh);
        }
    }

    private Div head(int unseen) {
        Paragraph answer =
                new Paragraph(unseen > 0 ? words.say("notices.answer", unseen) : words.say("notices.answerNone"));
        answer.getElement().setAttribute("role", "status");
        Div head = new Div(answer, new Anchor(NoticeLinks.SETTINGS, words.say("notices.toSettings")));
        if (unseen > Pager.ROWS) {
            head.add(new Button(words.say("notices.allSeen"), click -> {
                Notices.done(words.say("notices.allSeenDone", inbox.allSeen()));
                show(0);
            }));
        }
        head.addClassName("xk-list-head");
        return head;
    }

    private ListItem item(NoticeLine line) {
        NoticeWords.Said told = said.inside(line.kind(), line.facts());
        Paragraph meta = new Paragraph((line.seenAt() == null ? words.say("notices.new") + " · " : "")
                + words.moment(line.at()) + " · " + words.kind(line.kind()));
        meta.addClassName("xk-quiet");
        Paragraph text = new Paragraph(told.text());
        text.addClassName("xk-notice-text");
        ListItem item = new ListItem(meta, new H2(told.title()), text);
        if (!line.link().equals(NoticeLinks.NOTICES)) {
            item.add(new Anchor(line.link(), words.say("notices.go")));
        }
        item.addClassName("xk-notice");
        item.setClassName("xk-notice-new", line.seenAt() == null);
        return item;
    }
}
