package org.xinke.app.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;

/** All of it down the side of a laptop; at the thumb of a phone the first few, and the rest behind one button. */
class MainMenu extends Composite<Nav> {
    private static final long serialVersionUID = 1L;
    /** As many as a phone of 360 px shows side by side. */
    private static final int MOST_ON_PHONE = 5;

    private static final String OPEN = "data-open";
    private static final String CURRENT = "aria-current";

    private final NativeButton more = new NativeButton("");
    private final List<Anchor> links;
    private final List<Anchor> rest;

    MainMenu(List<MenuEntry> entries) {
        links = entries.stream().map(this::link).toList();
        int first = links.size() > MOST_ON_PHONE ? MOST_ON_PHONE - 1 : links.size();
        rest = links.subList(first, links.size());
        getContent().addClassName("xk-nav");
        getContent().setAriaLabel(getTranslation("app.menu"));
        links.subList(0, first).forEach(getContent()::add);
        if (!rest.isEmpty()) {
            Div box = new Div();
            box.addClassName("xk-nav-rest");
            rest.forEach(box::add);
            more.addClassName("xk-nav-more");
            more.addClickListener(click -> open(!isOpen()));
            more.add(icon(VaadinIcon.ELLIPSIS_DOTS_H.create()), new Text(getTranslation("app.more")));
            getContent().add(more, box);
            open(false);
        }
    }

    /** Marks the entry of this address, and closes what was open. */
    void mark(String path) {
        links.forEach(link -> {
            String href = link.getHref().replaceFirst("^/", "");
            boolean here = href.isEmpty() ? path.isEmpty() : path.equals(href) || path.startsWith(href + "/");
            if (here) {
                link.getElement().setAttribute(CURRENT, "page");
            } else {
                link.getElement().removeAttribute(CURRENT);
            }
        });
        boolean within = rest.stream().anyMatch(link -> link.getElement().hasAttribute(CURRENT));
        more.setClassName("xk-nav-here", within);
        open(false);
    }

    private boolean isOpen() {
        return getContent().getElement().hasAttribute(OPEN);
    }

    private void open(boolean open) {
        getContent().getElement().setAttribute(OPEN, open);
        more.getElement().setAttribute("aria-expanded", String.valueOf(open));
    }

    private Anchor link(MenuEntry entry) {
        Anchor link = new Anchor(entry.path());
        if (entry.icon() != null) {
            link.add(icon(new Icon(entry.icon())));
        }
        link.add(new Text(getTranslation(entry.title())));
        return link;
    }

    private static Icon icon(Icon icon) {
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
