package org.xinke.journal.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.xinke.care.HelpQueries;
import org.xinke.care.ui.HelpCard;
import org.xinke.content.Block;
import org.xinke.course.ui.LessonLinks;
import org.xinke.journal.PracticeSheets;
import org.xinke.shared.Role;

/** One practice piece by itself, to come back to. */
@Route("practice/:lessonId/:blockId")
@RolesAllowed(Role.Names.STUDENT)
public class PracticeView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final PracticeSheets sheets;
    private final PracticePieces pieces;
    private final HelpCard help;
    private String title = "";

    @Inject
    public PracticeView(PracticeSheets sheets, PracticePieces pieces, HelpQueries help) {
        this.sheets = sheets;
        this.pieces = pieces;
        this.help = new HelpCard(help.current());
        getContent().addClassNames("xk-page", "xk-practice-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String lessonId = event.getRouteParameters().get("lessonId").orElse("");
        String blockId = event.getRouteParameters().get("blockId").orElse("");
        Block.Practice practice = sheets.task(lessonId, blockId);
        title = getTranslation("practice.piece." + practice.piece());
        Anchor back = new Anchor(LessonLinks.practice(), getTranslation("practice.list.title"));
        back.addClassName("xk-back");
        getContent().removeAll();
        getContent().add(back, new H1(title), new PracticeCard(practice, pieces.of(lessonId, practice)), help);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
