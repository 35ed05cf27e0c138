package org.xinke.notices;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.xinke.shared.Texts;

/** A notice in somebody's language. */
public record NoticeWords(Locale locale, ZoneId zone) {
    private static final String KIND = "notices.kind.";

    /** For the eyes of who is signed in. */
    public Said inside(NoticeKind kind, List<Fact> facts) {
        return say(kind, facts, UnaryOperator.identity());
    }

    /** For the world: of what people wrote, nothing that lies open in a wrong place. */
    public Said outside(NoticeKind kind, List<Fact> facts) {
        return say(kind, facts, this::looked);
    }

    private Said say(NoticeKind kind, List<Fact> facts, UnaryOperator<String> written) {
        Object[] all =
                facts.stream().map(fact -> fact.said(locale, zone, written)).toArray();
        return new Said(Texts.get(locale, KIND + kind + ".title", all), Texts.get(locale, KIND + kind + ".text", all));
    }

    private String looked(String text) {
        return Discretion.breach(text).isEmpty() ? text : Texts.get(locale, "notices.onlyInside");
    }

    /** @param title in one line, text in a few */
    public record Said(String title, String text) {}
}
