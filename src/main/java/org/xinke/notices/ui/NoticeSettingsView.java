package org.xinke.notices.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.xinke.notices.Channel;
import org.xinke.notices.NoticeSettings;
import org.xinke.notices.Preferences;
import org.xinke.notices.SwitchBoard;
import org.xinke.notices.calendar.CalendarLinks;
import org.xinke.notices.delivery.AddressBook;
import org.xinke.notices.delivery.Carriers;
import org.xinke.notices.delivery.Confirmations;
import org.xinke.shared.CurrentUser;

/** What one wants to be told outside of the application, where and when; and the own calendar. */
@Route(NoticeLinks.SETTINGS)
@PermitAll
public class NoticeSettingsView extends Composite<Div> implements HasDynamicTitle {
    private final PageWords words;

    @Inject
    public NoticeSettingsView(
            SwitchBoard board,
            Preferences preferences,
            AddressBook book,
            Confirmations confirmations,
            Carriers carriers,
            CalendarLinks links,
            NoticeSettings settings,
            CurrentUser currentUser,
            Clock clock) {
        words = new PageWords(getLocale(), clock.getZone());
        List<Channel> ways = ways(carriers.ready());
        Nav trail = new Nav(new Anchor(NoticeLinks.NOTICES, words.say("notices.title")));
        trail.addClassName("xk-trail");
        getContent().addClassName("xk-page");
        getContent()
                .add(trail, new H1(words.say("notices.settings")), new Paragraph(words.say("notices.settingsText")));
        getContent().add(new CalendarCard(links, settings.home().orElse(""), words));
        if (ways.isEmpty()) {
            getContent().add(new Paragraph(words.say("notices.noWays")));
            return;
        }
        ways.forEach(way -> getContent().add(new AddressCard(way, book, confirmations, words)));
        getContent().add(new WhenCard(preferences, words));
        getContent().add(new SwitchCard(board, ways, currentUser.get().roles(), words));
    }

    @Override
    public String getPageTitle() {
        return words.say("notices.settings");
    }

    private static List<Channel> ways(Set<Channel> ready) {
        return Channel.personalOnes().stream().filter(ready::contains).toList();
    }
}
