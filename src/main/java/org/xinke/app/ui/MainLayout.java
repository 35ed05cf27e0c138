package org.xinke.app.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinke.notices.ui.NoticeBell;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Identity;
import org.xinke.shared.Role;
import org.xinke.signin.ui.UserMenu;

/** Header, menu and the view: a side menu on a laptop, a bar at the thumb on a phone. Help stands in it for everybody. */
@Layout
@AnonymousAllowed
public class MainLayout extends Composite<Div> implements RouterLayout, AfterNavigationObserver {
    private final Main main = new Main();
    private final MainMenu menu;
    private final @Nullable NoticeBell bell;

    @Inject
    public MainLayout(CurrentUser currentUser, Instance<NoticeBell> bells) {
        Identity user = currentUser.find().orElse(null);
        bell = user == null ? null : bells.get();
        Anchor skip = new Anchor("#main", getTranslation("app.skip"));
        skip.addClassName("xk-skip");
        skip.getElement().setAttribute("router-ignore", true);
        main.setId("main");
        main.getElement().setAttribute("tabindex", "-1");
        getContent().addClassName("xk-shell");
        getContent().add(skip, header(user));
        menu = new MainMenu(
                user == null
                        ? List.of()
                        : MenuConfiguration.getMenuEntries().stream()
                                .filter(entry -> mayOpen(user, entry))
                                .toList());
        if (user != null) {
            getContent().add(menu);
        }
        getContent().add(main);
    }

    private Header header(@Nullable Identity user) {
        RouterLink brand = new RouterLink("", HomeView.class);
        brand.addClassName("xk-brand");
        brand.add(new Span(getTranslation("app.brand")));
        Anchor help = new Anchor("help", getTranslation("app.help"));
        help.addClassName("xk-help-link");
        Header header = new Header(brand, new Span(), help);
        header.addClassName("xk-header");
        if (bell != null) {
            header.add(bell);
        }
        if (user != null) {
            header.add(new UserMenu(user));
        }
        header.add(new AwayLine());
        return header;
    }

    private static boolean mayOpen(Identity user, MenuEntry entry) {
        RolesAllowed roles =
                entry.menuClass() == null ? null : entry.menuClass().getAnnotation(RolesAllowed.class);
        return roles == null || Arrays.stream(roles.value()).map(Role::valueOf).anyMatch(user::has);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.removeAll();
        main.getElement().appendChild(content.getElement());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        menu.mark(event.getLocation().getPath());
        if (bell != null) {
            bell.ring();
        }
    }
}
