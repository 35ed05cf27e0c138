package org.xinke.guides.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.xinke.content.GuideContent;
import org.xinke.guides.GuideQueries;
import org.xinke.shared.Role;
import org.xinke.shared.ui.Prose;

/** The sheets of a guide, each on a page of its own when printed. */
@Route(GuideLinks.OF + "/sheets")
@RolesAllowed({Role.Names.INSTRUCTOR, Role.Names.LEAD, Role.Names.CENTER})
public class GuideSheetsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final GuideQueries queries;
    private String title = "";

    @Inject
    public GuideSheetsView(GuideQueries queries) {
        this.queries = queries;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(event.getRouteParameters().get(GuideLinks.ID).orElseThrow());
    }

    void open(String id) {
        GuideContent guide = queries.one(id);
        title = guide.id() + " " + guide.title();
        getContent().removeAll();
        show(guide);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(GuideContent guide) {
        getContent().addClassNames("xk-page", "xk-guide", "xk-guide-sheets");
        H1 heading = new H1(title);
        heading.addClassName("xk-no-print");
        getContent().add(heading, print());
        guide.sheets().forEach(sheet -> getContent().add(new Section(new H2(sheet.title()), new Prose(sheet.html()))));
    }

    private Button print() {
        Button print = new Button(getTranslation("guides.print"));
        print.addClassName("xk-no-print");
        print.addClickListener(click -> print.getElement().executeJs("window.print()"));
        return print;
    }
}
