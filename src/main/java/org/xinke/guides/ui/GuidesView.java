package org.xinke.guides.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.xinke.content.GuideContent;
import org.xinke.guides.GuideQueries;
import org.xinke.shared.Role;

/** The class plans and activities of the course: to open, to print, to project. */
@Route(GuideLinks.GUIDES)
@Menu(title = "guides.menu", icon = "vaadin:presentation", order = 34)
@RolesAllowed({Role.Names.INSTRUCTOR, Role.Names.LEAD, Role.Names.CENTER})
public class GuidesView extends Composite<Div> implements HasDynamicTitle {
    @Inject
    public GuidesView(GuideQueries queries) {
        List<GuideContent> all = queries.all();
        getContent().addClassNames("xk-page", "xk-guides");
        getContent().add(new H1(getTranslation("guides.menu")), new Paragraph(getTranslation("guides.intro")));
        add("guides.plans", all.stream().filter(guide -> guide.form() == null).toList());
        add(
                "guides.activities",
                all.stream().filter(guide -> guide.form() != null).toList());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("guides.menu");
    }

    private void add(String heading, List<GuideContent> guides) {
        if (guides.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("xk-guide-list");
        guides.forEach(guide -> list.add(line(guide)));
        getContent().add(new H2(getTranslation(heading)), list);
    }

    private ListItem line(GuideContent guide) {
        Anchor open = new Anchor(GuideLinks.guide(guide.id()), guide.id() + " " + guide.title());
        Span facts = new Span(getTranslation(
                "guides.facts",
                guide.minutes(),
                String.join(" ", guide.units()),
                guide.sheets().size()));
        facts.addClassName("xk-quiet");
        ListItem item = new ListItem(new H3(open), facts, ways(guide));
        item.addClassName("xk-card");
        return item;
    }

    private Component ways(GuideContent guide) {
        return GuideWays.of(guide, this::getTranslation);
    }
}
