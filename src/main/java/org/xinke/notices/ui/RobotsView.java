package org.xinke.notices.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.xinke.course.SectionLine;
import org.xinke.course.SectionQueries;
import org.xinke.notices.Channel;
import org.xinke.notices.delivery.Carriers;
import org.xinke.notices.delivery.Robots;
import org.xinke.notices.delivery.Robots.RobotLine;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Role;
import org.xinke.shared.ui.EmptyNote;

/** 群机器人: what concerns a whole section is said in its group too. */
@Route(NoticeLinks.ROBOTS)
@RolesAllowed({Role.Names.INSTRUCTOR, Role.Names.LEAD})
public class RobotsView extends Composite<Div> implements HasDynamicTitle {
    private final Robots robots;
    private final PageWords words;
    private final List<Channel> ways;
    private final List<SectionLine> sections;

    @Inject
    public RobotsView(Robots robots, SectionQueries sections, Carriers carriers, CurrentUser currentUser, Clock clock) {
        this.robots = robots;
        this.words = new PageWords(getLocale(), clock.getZone());
        this.ways = Channel.robots().stream().filter(carriers.ready()::contains).toList();
        this.sections = currentUser.get().has(Role.LEAD) ? sections.all() : sections.own();
        getContent().addClassName("xk-page");
        show();
    }

    @Override
    public String getPageTitle() {
        return words.say("notices.robots");
    }

    private void show() {
        Nav trail = new Nav(new Anchor(NoticeLinks.ANNOUNCEMENTS, words.say("notices.announcements")));
        trail.addClassName("xk-trail");
        getContent().removeAll();
        getContent().add(trail, new H1(words.say("notices.robots")), new Paragraph(words.say("notices.robotsText")));
        if (ways.isEmpty()) {
            getContent().add(new EmptyNote(words.say("notices.robotsOff"), words.say("notices.robotsOffHint")));
            return;
        }
        getContent().add(new RobotCard(robots, sections, ways, words, this::show));
        List<RobotLine> all = robots.list();
        if (!all.isEmpty()) {
            getContent().add(new H2(words.say("notices.robotsThere")));
        }
        all.forEach(line -> getContent().add(card(line)));
    }

    private Div card(RobotLine line) {
        Paragraph more = new Paragraph(words.say(
                "notices.robotLine", words.channel(line.channel()), line.name(), line.by(), words.day(line.at())));
        more.addClassName("xk-quiet");
        Button end = new Button(words.say("notices.robotEnd"), click -> {
            robots.end(line.id());
            show();
        });
        end.setAriaLabel(words.say("notices.robotEndLabel", line.name()));
        Div card = new Div(new Paragraph(line.section()), more, end);
        card.addClassNames("xk-card", "xk-notice-card");
        return card;
    }
}
