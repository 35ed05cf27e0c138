package org.xinke.feed.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.xinke.feed.Webhooks;
import org.xinke.feed.tokens.FeedCounts;
import org.xinke.feed.tokens.Tokens;
import org.xinke.shared.Role;
import org.xinke.shared.ui.EmptyNote;

/** Who reads the feed: tokens, receivers of webhooks, and what could not be delivered. */
@Route(FeedView.FEED)
@Menu(title = "feed.menu", icon = "vaadin:connect", order = 70)
@RolesAllowed(Role.Names.ADMIN)
public class FeedView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    static final String FEED = "feed";

    private final Tokens tokens;
    private final Webhooks webhooks;
    private final FeedCards cards;
    private FeedPages pages = new FeedPages(0, 0, 0);

    @Inject
    public FeedView(Tokens tokens, Webhooks webhooks, Clock clock) {
        this.tokens = tokens;
        this.webhooks = webhooks;
        this.cards = new FeedCards(tokens, webhooks, clock, getLocale(), this::show);
        getContent().addClassNames("xk-page", "xk-page-wide");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("feed.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(FeedPages.of(event.getLocation().getQueryParameters()));
    }

    void show(FeedPages asked) {
        pages = asked;
        show();
    }

    private void show() {
        FeedCounts counts = tokens.counts();
        getContent().removeAll();
        getContent().add(new H1(getTranslation("feed.title")), answer(counts));
        getContent().add(head("feed.tokens", "feed.makeToken", () -> new TokenDialog(tokens, this::show).open()));
        list("feed.tokens", counts.tokens(), pages.tokens(), tokens::page, cards::token, pages::tokens);
        getContent()
                .add(head("feed.webhooks", "feed.addWebhook", () -> new WebhookDialog(webhooks, this::show).open()));
        list("feed.webhooks", counts.webhooks(), pages.webhooks(), webhooks::page, cards::webhook, pages::webhooks);
        if (counts.dead() > 0) {
            getContent().add(new H2(getTranslation("feed.dead")));
            list("feed.dead", counts.dead(), pages.dead(), webhooks::dead, cards::dead, pages::dead);
        }
    }

    private Div answer(FeedCounts counts) {
        Paragraph hint = new Paragraph(getTranslation("feed.hint"));
        hint.addClassName("xk-quiet");
        Div answer = new Div(
                new Paragraph(getTranslation("feed.answer", counts.usable(), counts.webhooks(), counts.dead())), hint);
        answer.addClassName("xk-card");
        return answer;
    }

    private Div head(String title, String button, Runnable action) {
        Button make = new Button(getTranslation(button), click -> action.run());
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div head = new Div(new H2(getTranslation(title)), make);
        head.addClassName("xk-list-head");
        return head;
    }

    private <T> void list(
            String name, int count, int number, Source<T> source, Function<T, Div> card, IntFunction<FeedPages> page) {
        if (count == 0) {
            getContent().add(new EmptyNote(getTranslation(name + ".none"), getTranslation(name + ".noneHint")));
            return;
        }
        Div list = new Div();
        list.addClassName("xk-cards");
        source.rows(number * FeedPages.ROWS, FeedPages.ROWS).forEach(row -> list.add(card.apply(row)));
        getContent().add(list);
        if (count > FeedPages.ROWS) {
            getContent().add(pager(name, count, number, page));
        }
    }

    private Component pager(String name, int count, int number, IntFunction<FeedPages> page) {
        int last = (count - 1) / FeedPages.ROWS;
        Nav pager = new Nav();
        pager.addClassName("xk-trail");
        pager.setAriaLabel(getTranslation(name));
        if (number > 0) {
            pager.add(link("feed.newer", page.apply(number - 1)));
        }
        pager.add(new Paragraph(getTranslation("feed.page", number + 1, last + 1)));
        if (number < last) {
            pager.add(link("feed.older", page.apply(number + 1)));
        }
        return pager;
    }

    private Anchor link(String text, FeedPages pages) {
        return new Anchor(FEED + "?" + pages.query().getQueryString(), getTranslation(text));
    }

    /** A stretch of a list, paged in the database. */
    private interface Source<T> {
        List<T> rows(int offset, int limit);
    }
}
