package org.xinke.notices.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.xinke.notices.Channel;
import org.xinke.notices.NoticeSettings;
import org.xinke.notices.NoticeWords;
import org.xinke.shared.Texts;

/** Writes what is carried: one notice, or somebody's digest. Everything in it goes through {@link NoticeWords#outside}. */
@ApplicationScoped
class Letters {
    @Inject
    NoticeSettings settings;

    @Inject
    Clock clock;

    /** Parcels of one way, those without an address left out; the parcels of a person's digest become one. */
    List<Letter> write(List<Parcel> parcels) {
        Map<String, List<Parcel>> together = new LinkedHashMap<>();
        for (Parcel parcel : parcels) {
            if (parcel.to() != null) {
                String key = parcel.digest() ? "digest " + parcel.personId() : "one " + parcel.id();
                together.computeIfAbsent(key, one -> new ArrayList<>()).add(parcel);
            }
        }
        return together.values().stream().map(this::letter).toList();
    }

    private Letter letter(Collection<Parcel> parcels) {
        Parcel first = parcels.iterator().next();
        List<NoticeWords.Said> all = parcels.stream().map(this::said).toList();
        String title = all.size() == 1 ? all.get(0).title() : Texts.get(first.locale(), "notices.digest", all.size());
        List<Long> ids = parcels.stream().map(Parcel::id).toList();
        return new Letter(
                ids,
                Objects.requireNonNull(first.to()),
                Texts.get(first.locale(), "notices.subject", title),
                first.channel() == Channel.SMS ? Texts.get(first.locale(), "notices.sms", title) : body(first, parcels),
                "notice-" + ids.get(0) + "-" + ids.get(ids.size() - 1));
    }

    private NoticeWords.Said said(Parcel parcel) {
        return new NoticeWords(parcel.locale(), clock.getZone()).outside(parcel.kind(), parcel.facts());
    }

    private String body(Parcel first, Collection<Parcel> parcels) {
        String text = parcels.stream().map(this::paragraph).collect(Collectors.joining("\n\n"));
        return first.channel() == Channel.MAIL ? text + "\n\n--\n" + end(first.locale()) : text;
    }

    private String end(Locale locale) {
        return settings.home()
                .map(home -> Texts.get(locale, "notices.mailEnd", home + "notices/settings"))
                .orElseGet(() -> Texts.get(locale, "notices.mailEndHere"));
    }

    private String paragraph(Parcel parcel) {
        NoticeWords.Said said = said(parcel);
        return said.title() + "\n" + said.text()
                + address(parcel.link()).transform(url -> url.isEmpty() ? "" : "\n" + url);
    }

    private String address(String link) {
        return settings.home().map(home -> home + link).orElse("");
    }
}
