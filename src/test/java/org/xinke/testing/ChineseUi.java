package org.xinke.testing;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.xinke.shared.Texts;

/** A view test, with {@link ExtendWith}: the views stand in a browser that speaks Chinese, and there is no server. */
public final class ChineseUi implements BeforeEachCallback, AfterEachCallback {
    @Override
    public void beforeEach(ExtensionContext context) {
        System.setProperty("vaadin.i18n.provider", "org.xinke.app.ui.Translations");
        MockVaadin.setup();
        UI.getCurrent().setLocale(Texts.CHINESE);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        MockVaadin.tearDown();
    }
}
