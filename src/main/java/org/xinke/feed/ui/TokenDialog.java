package org.xinke.feed.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Objects;
import org.xinke.feed.FeedScope;
import org.xinke.feed.tokens.NewToken;
import org.xinke.feed.tokens.Tokens;
import org.xinke.feed.tokens.Tokens.CollegeChoice;
import org.xinke.shared.DomainError;
import org.xinke.shared.Texts;
import org.xinke.shared.ui.Line;

/** A new token: for whom, what it reads, how long. */
class TokenDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_NAME = 80;
    private static final int DAYS = 365;

    private final Line name = new Line(LONGEST_NAME);
    private final CheckboxGroup<FeedScope> scopes = new CheckboxGroup<>();
    private final Select<CollegeChoice> college = new Select<>();
    private final IntegerField days = new IntegerField();
    private final Paragraph refusal = new Paragraph();

    TokenDialog(Tokens tokens, Runnable done) {
        setHeaderTitle(getTranslation("feed.makeToken"));
        setWidth("min(36rem, 96vw)");
        name.setLabel(getTranslation("feed.tokenName"));
        name.setHelperText(getTranslation("feed.tokenNameHint"));
        scopes.setLabel(getTranslation("feed.scopes"));
        scopes.setItems(FeedScope.values());
        scopes.setItemLabelGenerator(scope -> getTranslation("feed.scope." + scope, scope.code()));
        college.setLabel(getTranslation("feed.college"));
        college.setEmptySelectionAllowed(true);
        college.setEmptySelectionCaption(getTranslation("feed.school"));
        college.setItems(tokens.colleges());
        college.setItemLabelGenerator(choice -> choice == null ? getTranslation("feed.school") : choice.name());
        days.setLabel(getTranslation("feed.days"));
        days.setValue(DAYS);
        refusal.addClassName("xk-refusal");
        refusal.getElement().setAttribute("role", "alert");
        Div form = new Div(name, scopes, college, days, refusal);
        form.addClassName("xk-form");
        add(form);
        Button now = new Button(getTranslation("feed.makeToken"), click -> submit(tokens, done));
        now.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("shared.cancel"), click -> close()), now);
    }

    private void submit(Tokens tokens, Runnable done) {
        CollegeChoice only = college.getValue();
        try {
            String secret = tokens.make(new NewToken(
                    name.getValue(),
                    scopes.getValue(),
                    only == null ? null : only.code(),
                    Objects.requireNonNullElse(days.getValue(), 0)));
            close();
            done.run();
            new SecretDialog(getTranslation("feed.secretToken"), secret).open();
        } catch (DomainError refused) {
            refusal.setText(Texts.get(getLocale(), refused));
        }
    }
}
