package org.xinke.journal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.Element;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.xinke.care.HelpInfo;
import org.xinke.care.HelpQueries;
import org.xinke.content.Block;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Texts;
import org.xinke.shared.ui.ElementJson;

/** Makes the element of a practice piece. What is written in it goes by REST and never through the view. */
public class PracticePieces {
    private final HelpQueries help;
    private final CurrentUser currentUser;

    @Inject
    public PracticePieces(HelpQueries help, CurrentUser currentUser) {
        this.help = help;
        this.currentUser = currentUser;
    }

    public Component of(String lessonId, Block.Practice practice) {
        Piece piece = new Piece("xk-" + practice.piece());
        Element element = piece.getElement();
        element.setProperty("url", "api/v1/lessons/" + lessonId + "/practice/" + practice.id());
        element.setProperty("owner", String.valueOf(currentUser.personId()));
        element.setPropertyJson("words", ElementJson.of(words(practice.piece())));
        if (practice.piece().startsWith("support-")) {
            element.setPropertyJson("help", ElementJson.of(Help.of(help.current())));
        }
        return piece;
    }

    private static Map<String, String> words(String piece) {
        Locale locale = UI.getCurrent().getLocale();
        Map<String, String> words = new TreeMap<>(Texts.startingWith(locale, "practice.keep."));
        words.putAll(Texts.startingWith(locale, "practice." + piece + "."));
        words.put("title", Texts.get(locale, "practice.piece." + piece));
        return words;
    }

    @JsModule("./journal/practice/pieces.ts")
    private static final class Piece extends Component {
        Piece(String tag) {
            super(new Element(tag));
        }
    }

    /** Whom to call, as the pieces on support show it. */
    record Help(@Nullable Center center, List<Line> lines) {
        static Help of(HelpInfo help) {
            return new Help(
                    help.center()
                            .map(center ->
                                    new Center(center.name(), center.telephone(), center.place(), center.hours()))
                            .orElse(null),
                    help.lines().stream()
                            .map(line -> new Line(line.number(), line.name()))
                            .toList());
        }
    }

    record Center(String name, String telephone, String place, String hours) {}

    record Line(String number, String name) {}
}
