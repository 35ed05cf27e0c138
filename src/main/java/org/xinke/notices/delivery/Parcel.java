package org.xinke.notices.delivery;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xinke.notices.Channel;
import org.xinke.notices.Fact;
import org.xinke.notices.NoticeKind;
import org.xinke.notices.NoticeLine;
import org.xinke.shared.Texts;

/**
 * A delivery that is taken up.
 *
 * @param told facts as JSON
 * @param to null: there is no address any more
 */
record Parcel(
        long id,
        Channel channel,
        boolean digest,
        @Nullable Long personId,
        NoticeKind kind,
        String told,
        String link,
        String language,
        @Nullable String to) {
    List<Fact> facts() {
        return NoticeLine.facts(told);
    }

    Locale locale() {
        return language.equals(Locale.ENGLISH.getLanguage()) ? Locale.ENGLISH : Texts.CHINESE;
    }

    Parcel to(@Nullable String address) {
        return new Parcel(id, channel, digest, personId, kind, told, link, language, address);
    }
}
