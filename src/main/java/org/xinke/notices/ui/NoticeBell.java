package org.xinke.notices.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import jakarta.inject.Inject;
import org.xinke.notices.Inbox;

/** In the header of every page: how many notices are new. */
public class NoticeBell extends Composite<Anchor> {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 99;

    private final transient Inbox inbox;
    private final Span count = new Span();

    @Inject
    public NoticeBell(Inbox inbox) {
        this.inbox = inbox;
        Icon bell = VaadinIcon.BELL_O.create();
        bell.getElement().setAttribute("aria-hidden", "true");
        count.getElement().setAttribute("aria-hidden", "true");
        getContent().setHref(NoticeLinks.NOTICES);
        getContent().addClassName("xk-bell");
        getContent().add(bell, count);
    }

    /** Asks anew. */
    public void ring() {
        int unseen = inbox.unseen();
        count.setText(unseen > MOST ? MOST + "+" : String.valueOf(unseen));
        count.setVisible(unseen > 0);
        getContent()
                .setAriaLabel(unseen > 0 ? getTranslation("notices.bell", unseen) : getTranslation("notices.bellNone"));
    }
}
