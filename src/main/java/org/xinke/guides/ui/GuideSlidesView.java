package org.xinke.guides.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.xinke.content.GuideContent;
import org.xinke.guides.GuideQueries;
import org.xinke.shared.Role;
import org.xinke.shared.ui.Prose;

/**
 * The slides of a guide, one a screen, in letters that the last row reads: the page keys, the arrow keys and a presenter's
 * remote turn them, because they scroll.
 */
@Route(value = GuideLinks.OF + "/slides", autoLayout = false)
@RolesAllowed({Role.Names.INSTRUCTOR, Role.Names.LEAD, Role.Names.CENTER})
public class GuideSlidesView extends GuidePage {
    @Inject
    public GuideSlidesView(GuideQueries queries) {
        super(queries);
    }

    @Override
    void show(GuideContent guide) {
        getContent().addClassNames("xk-slides");
        H1 heading = new H1(getPageTitle());
        heading.addClassName("xk-visually-hidden");
        getContent().add(heading);
        int count = guide.slides().size();
        for (int i = 0; i < count; i++) {
            GuideContent.Part slide = guide.slides().get(i);
            Span place = new Span((i + 1) + " / " + count);
            place.addClassName("xk-slide-place");
            Section section = new Section(new H2(slide.title()), new Prose(slide.html()), place);
            section.addClassName("xk-slide");
            getContent().add(section);
        }
        Anchor back = new Anchor(GuideLinks.guide(guide.id()), getTranslation("guides.back"));
        back.addClassName("xk-slide-back");
        getContent().add(back);
    }
}
