package org.xinke.signin.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.Locale;
import org.xinke.factor.ui.SecondFactorView;
import org.xinke.shared.Identity;
import org.xinke.shared.Role;

/** The person's own corner: language, light or dark, password, sign-ins, sign-out. */
public class UserMenu extends Composite<MenuBar> {
    public UserMenu(Identity user) {
        MenuBar bar = getContent();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE);
        bar.addClassName("xk-user");
        MenuItem me = bar.addItem(user.displayName());
        me.getElement().setAttribute("aria-label", getTranslation("signin.menu", user.displayName()));
        me.getSubMenu().addItem(getTranslation("signin.changePassword"), e -> UI.getCurrent()
                .navigate(ChangePasswordView.class));
        me.getSubMenu()
                .addItem(getTranslation("signin.signIns"), e -> UI.getCurrent().navigate(SignInsView.class));
        if (!user.roles().stream().allMatch(Role.STUDENT::equals)) {
            me.getSubMenu()
                    .addItem(getTranslation("factor.menu"), e -> UI.getCurrent().navigate(SecondFactorView.class));
        }
        me.getSubMenu().addItem(getTranslation("signin.otherLanguage"), e -> switchLanguage());
        me.getSubMenu().addItem(getTranslation("signin.otherLook"), e -> UI.getCurrent()
                .getPage()
                .executeJs("window.dispatchEvent(new Event('xk-look'))"));
        me.getSubMenu().addItem(getTranslation("signin.signOut"), e -> UI.getCurrent()
                .getPage()
                .executeJs("document.dispatchEvent(new Event('xk-sign-out'))"));
    }

    private void switchLanguage() {
        String next = getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage()) ? "zh" : "en";
        UI.getCurrent().getPage().setLocation("language?to=" + next);
    }
}
