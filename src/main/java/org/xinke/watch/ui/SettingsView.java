package org.xinke.watch.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.xinke.shared.Role;
import org.xinke.shared.ui.FigureTable;
import org.xinke.shared.ui.FigureTable.Cell;
import org.xinke.watch.SettingLine;
import org.xinke.watch.SettingsShown;

/** The settings of this node and where each comes from. */
@Route(WatchLinks.SETTINGS)
@RolesAllowed(Role.Names.ADMIN)
public class SettingsView extends Composite<Div> implements HasDynamicTitle {
    private final WatchWords words;

    @Inject
    public SettingsView(SettingsShown settings, Clock clock) {
        words = new WatchWords(getLocale(), clock);
        Paragraph hint = new Paragraph(words.say("watch.settings.hint"));
        hint.addClassName("xk-quiet");
        FigureTable table = new FigureTable(
                words.say("watch.settings.title"),
                List.of(
                        words.say("watch.settings.name"),
                        words.say("watch.settings.value"),
                        words.say("watch.settings.source")));
        settings.lines()
                .forEach(line -> table.row(
                        Cell.words(line.name()),
                        List.of(Cell.words(value(line)), Cell.words(words.say("watch.source." + line.source())))));
        getContent().addClassNames("xk-page", "xk-page-wide");
        getContent().getStyle().set("overflow-wrap", "anywhere");
        getContent()
                .add(
                        new Anchor(WatchLinks.HOUSE, words.say("watch.back")),
                        new H1(words.say("watch.settings.title")),
                        hint,
                        table.draw());
    }

    @Override
    public String getPageTitle() {
        return words.say("watch.settings.title");
    }

    private String value(SettingLine line) {
        if (line.value() == null) {
            return words.say(line.given() ? "watch.settings.secret" : "watch.settings.none");
        }
        return line.given() ? line.value() : words.say("watch.settings.none");
    }
}
