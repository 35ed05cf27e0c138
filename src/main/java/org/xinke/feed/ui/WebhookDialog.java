package org.xinke.feed.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.xinke.feed.NewWebhook;
import org.xinke.feed.WebhookEvent;
import org.xinke.feed.Webhooks;
import org.xinke.shared.DomainError;
import org.xinke.shared.Texts;
import org.xinke.shared.ui.Line;

/** A new receiver of webhooks. */
class WebhookDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_URL = 500;

    private final Line name = new Line(LONGEST_NAME);
    private final Line url = new Line(LONGEST_URL);
    private final CheckboxGroup<WebhookEvent> events = new CheckboxGroup<>();
    private final Paragraph refusal = new Paragraph();

    WebhookDialog(Webhooks webhooks, Runnable done) {
        setHeaderTitle(getTranslation("feed.addWebhook"));
        setWidth("min(36rem, 96vw)");
        name.setLabel(getTranslation("feed.hookName"));
        url.setLabel(getTranslation("feed.url"));
        url.setHelperText(getTranslation("feed.urlHint"));
        events.setLabel(getTranslation("feed.events"));
        events.setItems(WebhookEvent.values());
        events.setItemLabelGenerator(event -> getTranslation("feed.event." + event, event.code()));
        refusal.addClassName("xk-refusal");
        refusal.getElement().setAttribute("role", "alert");
        Div form = new Div(name, url, events, refusal);
        form.addClassName("xk-form");
        add(form);
        Button now = new Button(getTranslation("feed.addWebhook"), click -> submit(webhooks, done));
        now.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("shared.cancel"), click -> close()), now);
    }

    private void submit(Webhooks webhooks, Runnable done) {
        try {
            String secret = webhooks.register(new NewWebhook(name.getValue(), url.getValue(), events.getValue()));
            close();
            done.run();
            new SecretDialog(getTranslation("feed.secretHook"), secret).open();
        } catch (DomainError refused) {
            refusal.setText(Texts.get(getLocale(), refused));
        }
    }
}
