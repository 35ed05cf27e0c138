package org.xinke.feed.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.xinke.feed.DeadDelivery;
import org.xinke.feed.WebhookEvent;
import org.xinke.feed.WebhookLine;
import org.xinke.feed.Webhooks;
import org.xinke.feed.tokens.TokenLine;
import org.xinke.feed.tokens.Tokens;
import org.xinke.shared.Texts;
import org.xinke.shared.ui.Notices;
import org.xinke.shared.ui.Times;

/**
 * A token, a receiver, a notice that could not be brought: each as a card with what can be done about it.
 *
 * @param show shows the page anew
 */
record FeedCards(Tokens tokens, Webhooks webhooks, Clock clock, Locale locale, Runnable show) {
    Div token(TokenLine line) {
        String scopes = line.scopeList().stream()
                .map(scope -> say("feed.scope." + scope, scope.code()))
                .collect(Collectors.joining(say("feed.and")));
        String college = line.college();
        Div card = card(line.name(), scopes + " · " + (college == null ? say("feed.school") : college));
        Instant used = line.lastUsedAt();
        card.add(quiet(
                used == null
                        ? say("feed.neverUsed")
                        : say("feed.lastUsed", moment(used), String.valueOf(line.lastOrigin()))));
        card.add(quiet(say("feed.madeBy", line.createdBy(), day(line.createdAt()))));
        if (line.usable(clock.instant())) {
            card.add(new Paragraph(say("feed.expires", day(line.expiresAt()))));
            card.add(button("feed.revoke", say("feed.revokeAsk", line.name()), () -> {
                tokens.revoke(line.id());
                Notices.done(say("feed.revoked", line.name()));
            }));
        } else {
            card.add(new Paragraph(say(line.revokedAt() == null ? "feed.expired" : "feed.isRevoked")));
        }
        return card;
    }

    Div webhook(WebhookLine line) {
        String events = Arrays.stream(line.events().split(","))
                .map(WebhookEvent::valueOf)
                .map(event -> say("feed.event." + event, event.code()))
                .collect(Collectors.joining(say("feed.and")));
        Div card = card(line.name(), events);
        Paragraph url = quiet(line.url());
        url.addClassName("xk-break");
        card.add(url, new Paragraph(say("feed.deliveries", line.delivered(), line.waiting(), line.dead())));
        Instant last = line.lastDelivered();
        if (last != null) {
            card.add(quiet(say("feed.lastDelivered", moment(last))));
        }
        Div actions = new Div(
                button("feed.rotate", say("feed.rotateAsk", line.name()), () -> new SecretDialog(
                                say("feed.secretHook"), webhooks.rotate(line.id()))
                        .open()),
                button("feed.endWebhook", say("feed.endAsk", line.name()), () -> webhooks.end(line.id())));
        actions.addClassName("xk-actions");
        card.add(actions);
        return card;
    }

    Div dead(DeadDelivery line) {
        Div card = card(line.webhook(), say("feed.deadLine", line.event().code(), line.entries(), line.tries()));
        card.add(quiet(moment(line.createdAt()) + " · " + line.answer()));
        card.add(new Button(say("feed.retry"), click -> {
            webhooks.retry(line.id());
            Notices.done(say("feed.retried"));
            show.run();
        }));
        return card;
    }

    private Button button(String key, String question, Runnable action) {
        return new Button(say(key), click -> new AskDialog(say(key), question, () -> {
                    action.run();
                    show.run();
                })
                .open());
    }

    private static Div card(String title, String text) {
        Div card = new Div(new H3(title), new Paragraph(text));
        card.addClassName("xk-card");
        return card;
    }

    private static Paragraph quiet(String text) {
        Paragraph line = new Paragraph(text);
        line.addClassName("xk-quiet");
        return line;
    }

    private String say(String key, Object... arguments) {
        return Texts.get(locale, key, arguments);
    }

    private String day(Instant at) {
        return Times.day(at, clock.getZone(), locale);
    }

    private String moment(Instant at) {
        return Times.moment(at, clock.getZone(), locale);
    }
}
