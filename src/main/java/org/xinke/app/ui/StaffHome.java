package org.xinke.app.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.xinke.course.SectionLine;
import org.xinke.course.SectionQueries;
import org.xinke.figures.ui.CoverageGlance;
import org.xinke.progress.SectionProgressQueries;
import org.xinke.progress.ui.SectionCards;
import org.xinke.progress.ui.SectionLinks;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Identity;
import org.xinke.shared.Role;
import org.xinke.shared.ui.Waiting;

/** The first page of the staff: what waits for them, then their own sections, or coverage. */
class StaffHome extends Composite<Div> {
    private static final Set<Role> SEES_COVERAGE = Set.of(Role.ACADEMIC_AFFAIRS, Role.ADMIN, Role.COLLEGE_OFFICER);
    private static final Set<Role> TEACHES = Set.of(Role.INSTRUCTOR, Role.LEAD);

    @Inject
    StaffHome(
            CurrentUser currentUser,
            SectionQueries sections,
            SectionProgressQueries progress,
            Instance<CoverageGlance> coverage,
            @Any Instance<Waiting> waiting) {
        Identity user = currentUser.get();
        getContent()
                .add(new WaitingCard(waiting.stream()
                        .flatMap(one -> one.lines(user).stream())
                        .toList()));
        if (holds(user, TEACHES)) {
            addSections(user, sections, progress);
        }
        if (holds(user, SEES_COVERAGE)) {
            getContent().add(coverage.get());
        }
    }

    private static boolean holds(Identity user, Set<Role> roles) {
        return user.roles().stream().anyMatch(roles::contains);
    }

    private void addSections(Identity user, SectionQueries sections, SectionProgressQueries progress) {
        List<SectionLine> own = sections.own();
        if (!own.isEmpty()) {
            getContent().add(new H2(getTranslation("app.home.sections")), new SectionCards(own, progress.cards()));
        } else if (user.has(Role.LEAD)) {
            List<SectionLine> all = sections.all();
            int students = all.stream().mapToInt(SectionLine::students).sum();
            Div card = new Div(
                    new Paragraph(getTranslation("progress.allSectionsAnswer", all.size(), students)),
                    new Anchor(SectionLinks.sections(), getTranslation("app.home.toSections")));
            card.addClassName("xk-card");
            getContent().add(card);
        } else {
            getContent().add(new Paragraph(getTranslation("progress.sectionsNone")));
        }
    }
}
