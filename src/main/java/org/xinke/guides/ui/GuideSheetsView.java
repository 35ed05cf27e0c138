package org.xinke.guides.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
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
public class GuideSheetsView extends GuidePage {
    @Inject
    public GuideSheetsView(GuideQueries queries) {
        super(queries);
    }

    @Override
    void show(GuideContent guide) {
        getContent().addClassNames("xk-page", "xk-guide", "xk-guide-sheets");
        H1 heading = new H1(getPageTitle());
        heading.addClassName("xk-no-print");
        getContent().add(heading, print());
        guide.sheets().forEach(sheet -> getContent().add(new Section(new H2(sheet.title()), new Prose(sheet.html()))));
    }
}
