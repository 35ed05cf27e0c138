package org.xinke.guides.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.xinke.content.GuideContent;
import org.xinke.guides.GuideQueries;
import org.xinke.shared.Role;
import org.xinke.shared.ui.Prose;

/** One plan or activity, whole, as its teacher reads and prints it. */
@Route(GuideLinks.OF)
@RolesAllowed({Role.Names.INSTRUCTOR, Role.Names.LEAD, Role.Names.CENTER})
public class GuideView extends GuidePage {
    @Inject
    public GuideView(GuideQueries queries) {
        super(queries);
    }

    @Override
    void show(GuideContent guide) {
        getContent().addClassNames("xk-page", "xk-guide");
        Div ways = GuideWays.of(guide, this::getTranslation);
        ways.addClassName("xk-no-print");
        ways.add(print());
        getContent().add(new H1(getPageTitle()), new Paragraph(facts(guide)), ways);
        guide.parts().forEach(part -> getContent().add(new Section(new H2(part.title()), new Prose(part.html()))));
    }

    private String facts(GuideContent guide) {
        String group = guide.group() == null ? "—" : guide.group();
        String material = guide.material() == null ? "—" : guide.material();
        return getTranslation("guides.about", guide.minutes(), group, material);
    }
}
