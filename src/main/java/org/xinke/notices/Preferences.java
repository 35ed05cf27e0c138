package org.xinke.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalTime;
import java.util.Locale;
import org.xinke.shared.Allowed;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Texts;
import org.xinke.shared.sql.Sql;

/** When the caller wants to be told; until something is said the school's settings stand. */
@ApplicationScoped
@Transactional
@Allowed(signedIn = true)
public class Preferences {
    @Inject
    Sql sql;

    @Inject
    NoticeSettings settings;

    @Inject
    CurrentUser currentUser;

    public Preference own() {
        return sql.of("""
                SELECT CAST(quiet_from AS text), CAST(quiet_to AS text), digest, language
                  FROM notices.preference WHERE person_id = :me""")
                .set("me", currentUser.personId())
                .first(Row.class)
                .map(Row::preference)
                .orElse(new Preference(settings.quiet(), false, Texts.CHINESE));
    }

    public void save(Preference wanted) {
        sql.of("""
                INSERT INTO notices.preference (person_id, quiet_from, quiet_to, digest, language)
                VALUES (:me, CAST(:from AS time), CAST(:to AS time), :digest, :language)
                    ON CONFLICT ON CONSTRAINT preference_pk DO UPDATE
                   SET quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, digest = excluded.digest, language = excluded.language""")
                .set("me", currentUser.personId())
                .set("from", wanted.quiet().from().toString())
                .set("to", wanted.quiet().to().toString())
                .set("digest", wanted.digest())
                .set("language", wanted.language().getLanguage())
                .run();
    }

    record Row(String from, String to, boolean digest, String language) {
        Preference preference() {
            return new Preference(
                    new QuietHours(LocalTime.parse(from), LocalTime.parse(to)),
                    digest,
                    language.equals(Locale.ENGLISH.getLanguage()) ? Locale.ENGLISH : Texts.CHINESE);
        }
    }
}
