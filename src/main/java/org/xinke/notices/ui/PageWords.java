package org.xinke.notices.ui;

import java.time.ZoneId;
import java.util.Locale;
import org.xinke.notices.Channel;
import org.xinke.notices.NoticeKind;
import org.xinke.shared.ui.Words;

/** The words of these pages. */
final class PageWords extends Words {
    PageWords(Locale locale, ZoneId zone) {
        super(locale, zone);
    }

    String kind(NoticeKind kind) {
        return say("notices.kind." + kind + ".name");
    }

    String channel(Channel channel) {
        return say("notices.channel." + channel);
    }
}
