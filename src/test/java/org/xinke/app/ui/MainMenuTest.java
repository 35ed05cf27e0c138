package org.xinke.app.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.testing.ChineseUi;

@ExtendWith(ChineseUi.class)
class MainMenuTest {
    @Test
    void fiveEntriesStandSideBySide() {
        MainMenu menu = menu(5);

        assertThat(_find(menu, NativeButton.class)).isEmpty();
        assertThat(_find(menu, Anchor.class)).hasSize(5);
    }

    @Test
    void ofSevenThreeWaitBehindOneButton() {
        MainMenu menu = menu(7);

        assertThat(_find(_get(menu, Div.class), Anchor.class))
                .extracting(Anchor::getHref)
                .containsExactly("place5", "place6", "place7");
        assertThat(isOpen(menu)).isFalse();

        _click(_get(menu, NativeButton.class));

        assertThat(isOpen(menu)).isTrue();
        assertThat(_get(menu, NativeButton.class).getElement().getAttribute("aria-expanded"))
                .isEqualTo("true");
    }

    @Test
    void goingSomewhereMarksItAndClosesTheRest() {
        MainMenu menu = menu(7);
        _click(_get(menu, NativeButton.class));

        menu.mark("place6/12");

        assertThat(isOpen(menu)).isFalse();
        assertThat(_find(menu, Anchor.class))
                .filteredOn(link -> link.getElement().hasAttribute("aria-current"))
                .extracting(Anchor::getHref)
                .containsExactly("place6");
        assertThat(_get(menu, NativeButton.class).hasClassName("xk-nav-here")).isTrue();
    }

    private static boolean isOpen(MainMenu menu) {
        return _get(menu, Nav.class).getElement().hasAttribute("data-open");
    }

    private static MainMenu menu(int entries) {
        MainMenu menu = new MainMenu(IntStream.rangeClosed(1, entries)
                .mapToObj(n -> new MenuEntry("place" + n, "app.menu", (double) n, null, null))
                .toList());
        UI.getCurrent().add(menu);
        return menu;
    }
}
