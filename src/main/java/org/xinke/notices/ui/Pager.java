package org.xinke.notices.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import org.xinke.shared.Page;

/** To the newer and the older ones; the page stands in the address. */
final class Pager extends Composite<Nav> {
    private static final long serialVersionUID = 1L;
    static final int ROWS = 20;
    private static final int DIGITS = 6;

    Pager(String of, Page<?> page) {
        long last = Math.max(0, (page.total() - 1) / page.size());
        getContent().addClassName("xk-trail");
        getContent().setAriaLabel(getTranslation("notices.pages"));
        if (page.number() > 0) {
            getContent().add(new Anchor(NoticeLinks.page(of, page.number() - 1), getTranslation("notices.newer")));
        }
        getContent().add(new Paragraph(getTranslation("notices.page", page.number() + 1, last + 1)));
        if (page.number() < last) {
            getContent().add(new Anchor(NoticeLinks.page(of, page.number() + 1), getTranslation("notices.older")));
        }
    }

    static int number(QueryParameters query) {
        return query.getSingleParameter("page")
                .filter(text -> text.matches("[0-9]{1," + DIGITS + "}"))
                .map(Integer::parseInt)
                .orElse(0);
    }
}
