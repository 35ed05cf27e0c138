package org.xinke.exams.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.xinke.exams.ExamId;
import org.xinke.exams.PaperQueries;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Role;

/** Nothing but the paper, without menu and header; without a running attempt the door is shown. */
@Route(value = "exams/:id([0-9]{1,18})/paper", autoLayout = false)
@RolesAllowed(Role.Names.STUDENT)
public class PaperView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final PaperQueries papers;
    private final CurrentUser currentUser;

    @Inject
    public PaperView(PaperQueries papers, CurrentUser currentUser) {
        this.papers = papers;
        this.currentUser = currentUser;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        long examId = event.getRouteParameters().getLong("id").orElseThrow();
        papers.running(new ExamId(examId))
                .ifPresentOrElse(
                        attempt -> getContent()
                                .add(new Paper(
                                        attempt.value(), currentUser.get().number())),
                        () -> event.forwardTo(ExamLinks.door(examId)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("exams.menu");
    }
}
