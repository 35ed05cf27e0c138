package org.xinke.progress.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.xinke.course.SectionLine;
import org.xinke.course.SectionQueries;
import org.xinke.progress.SectionCard;
import org.xinke.progress.SectionProgressQueries;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Role;
import org.xinke.shared.ui.EmptyNote;
import org.xinke.tables.About;
import org.xinke.tables.ui.ShownTable;

/** The teacher's own sections; for the lead of the course all of them below. */
@Route(SectionLinks.SECTIONS)
@Menu(title = "progress.sections", icon = "vaadin:users", order = 30)
@RolesAllowed({Role.Names.INSTRUCTOR, Role.Names.LEAD})
public class SectionsView extends Composite<Div> implements HasDynamicTitle {
    private final Clock clock;

    @Inject
    public SectionsView(
            SectionQueries sections, SectionProgressQueries progress, CurrentUser currentUser, Clock clock) {
        this.clock = clock;
        boolean lead = currentUser.get().has(Role.LEAD);
        List<SectionLine> own = sections.own();
        List<SectionCard> figures = progress.cards();
        getContent().addClassNames("xk-page", "xk-page-wide");
        getContent().add(new H1(getTranslation("progress.sections")));
        if (!own.isEmpty()) {
            getContent().add(answer("progress.sectionsAnswer", own), new SectionCards(own, figures));
        } else if (!lead) {
            getContent()
                    .add(new EmptyNote(
                            getTranslation("progress.sectionsNone"), getTranslation("progress.sectionsNoneHint")));
        }
        if (lead) {
            addAll(sections.all(), figures, !own.isEmpty());
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("progress.sections");
    }

    private void addAll(List<SectionLine> all, List<SectionCard> figures, boolean below) {
        if (below) {
            getContent().add(new H2(getTranslation("progress.allSections")));
        }
        getContent()
                .add(
                        answer("progress.allSectionsAnswer", all),
                        new ShownTable(
                                About.of(getTranslation("progress.allSections"), terms(all)),
                                clock,
                                SectionCards.table(all, figures, this::getTranslation)));
    }

    private Paragraph answer(String key, List<SectionLine> sections) {
        int students = sections.stream().mapToInt(SectionLine::students).sum();
        return new Paragraph(getTranslation(key, sections.size(), students));
    }

    private static String terms(List<SectionLine> sections) {
        return sections.stream().map(SectionLine::term).distinct().collect(Collectors.joining("、"));
    }
}
