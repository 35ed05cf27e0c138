package org.xinke.app.ui;

import com.vaadin.cdi.annotation.VaadinServiceEnabled;
import com.vaadin.cdi.annotation.VaadinServiceScoped;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.xinke.shared.Texts;

/** Gives Vaadin's {@code getTranslation} our bundles. */
@VaadinServiceEnabled
@VaadinServiceScoped
public class Translations implements I18NProvider {
    private static final long serialVersionUID = 1L;

    @Override
    public List<Locale> getProvidedLocales() {
        return Texts.LOCALES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        return Texts.get(locale, key, arguments);
    }
}
