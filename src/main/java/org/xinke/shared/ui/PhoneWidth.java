package org.xinke.shared.ui;

import com.vaadin.flow.component.Component;
import java.util.function.Consumer;

/** Tells a component whether it stands on a phone, at first and whenever that changes. CSS is the better way where it can. */
public final class PhoneWidth {
    /** The same width at which the style sheets turn. */
    private static final int WIDEST = 760;

    private PhoneWidth() {}

    public static void watch(Component component, Consumer<Boolean> narrow) {
        component.addAttachListener(attach -> {
            component
                    .getElement()
                    .executeJs("return window.innerWidth")
                    .then(Integer.class, width -> narrow.accept(width <= WIDEST));
            attach.getUI()
                    .getPage()
                    .addBrowserWindowResizeListener(resized -> narrow.accept(resized.getWidth() <= WIDEST));
        });
    }
}
