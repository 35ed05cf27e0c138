package org.xinke.guides.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import org.xinke.content.GuideContent;
import org.xinke.guides.GuideQueries;

/** A guide in one of its shapes: to read, to hand out, to project. */
abstract class GuidePage extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient GuideQueries queries;
    private String title = "";

    GuidePage(GuideQueries queries) {
        this.queries = queries;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(event.getRouteParameters().get(GuideLinks.ID).orElseThrow());
    }

    final void open(String id) {
        GuideContent guide = queries.one(id);
        title = guide.id() + " " + guide.title();
        getContent().removeAll();
        show(guide);
    }

    abstract void show(GuideContent guide);

    @Override
    public final String getPageTitle() {
        return title;
    }

    final Button print() {
        Button print = new Button(getTranslation("guides.print"));
        print.addClassName("xk-no-print");
        print.addClickListener(click -> print.getElement().executeJs("window.print()"));
        return print;
    }
}
