package org.xinke.feed.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.xinke.feed.NewWebhook;
import org.xinke.feed.WebhookEvent;
import org.xinke.feed.Webhooks;
import org.xinke.shared.DomainError;
import org.xinke.shared.Texts;

/** A new receiver of webhooks. */
class WebhookDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final TextField name = new TextField();
    private final TextField url = new TextField();
    private final CheckboxGroup<WebhookEvent> events = new CheckboxGroup<>();
    private final Paragraph refusal = new Paragraph();

    WebhookDialog(Webhooks webhooks, Runnable done) {
        setHeaderTitle(getTranslation("feed.addWebhook"));
        setWidth("min(36rem, 96vw)");
        name.setLabel(getTranslation("feed.hookName"));
        name.setMaxLength(80);
        url.setLabel(getTranslation("feed.url"));
        url.setHelperText(getTranslation("feed.urlHint"));
        url.setMaxLength(500);
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
