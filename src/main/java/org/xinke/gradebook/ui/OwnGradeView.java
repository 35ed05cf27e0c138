package org.xinke.gradebook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.xinke.gradebook.OwnGradeQueries;
import org.xinke.gradebook.PublishedGrade;
import org.xinke.grading.GradeSoFar;
import org.xinke.shared.Role;
import org.xinke.shared.Settings;
import org.xinke.shared.ui.EmptyNote;
import org.xinke.shared.ui.Words;

/** The student's own grade, and in plain words how it came about. */
@Route(GradeLinks.OWN)
@Menu(title = "gradebook.own", icon = "vaadin:diploma", order = 45)
@RolesAllowed(Role.Names.STUDENT)
public class OwnGradeView extends Composite<Div> implements HasDynamicTitle {
    private final GradeWords words;

    @Inject
    public OwnGradeView(OwnGradeQueries queries, Settings settings) {
        this.words = new GradeWords(getLocale(), settings.zone());
        getContent().addClassName("xk-page");
        getContent().add(new H1(words.say("gradebook.own")));
        List<PublishedGrade> grades = queries.grades();
        if (grades.isEmpty()) {
            getContent().add(new EmptyNote(words.say("gradebook.ownNone"), words.say("gradebook.ownNoneHint")));
        }
        queries.soFar().forEach(one -> getContent().add(soFar(one)));
        grades.forEach(grade -> getContent().add(card(grade)));
    }

    private Component soFar(GradeSoFar grade) {
        Div card = new Div(new H2(words.say("gradebook.soFar")));
        card.addClassName("xk-card");
        UnorderedList parts = new UnorderedList();
        grade.parts().forEach(part -> parts.add(new ListItem(words.part(part))));
        Paragraph pass = new Paragraph(words.say("gradebook.soFarPass", grade.passPoints()));
        pass.addClassName("xk-quiet");
        card.add(parts, pass);
        return card;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("gradebook.own");
    }

    private Component card(PublishedGrade grade) {
        Div card = new Div(new H2(
                words.say("gradebook.ownHead", grade.term(), words.say("gradebook.sitting." + grade.sitting()))));
        card.addClassName("xk-card");
        Paragraph points = new Paragraph(words.say("gradebook.points", Words.plain(grade.points())));
        points.addClassName("xk-answer-figure");
        card.add(
                points,
                new Paragraph(
                        words.say(grade.passed() ? "gradebook.ownPassed" : "gradebook.ownFailed", grade.passPoints())));
        card.add(new Paragraph(words.say("gradebook.how")), words.how(grade.how()));
        String reason = grade.reason();
        if (reason != null) {
            card.add(new Paragraph(words.say("gradebook.ownCorrected", words.day(grade.publishedAt()), reason)));
        }
        Paragraph foot = new Paragraph(words.say("gradebook.ownFoot", words.day(grade.publishedAt())));
        foot.addClassName("xk-quiet");
        card.add(foot);
        return card;
    }
}
