package org.xinke.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.Grant;
import org.xinke.shared.Identity;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.Secret;
import org.xinke.shared.sql.Sql;

/** The way into an installation that nobody administers yet: a link that only who reads the server's log knows, good once. */
@ApplicationScoped
@Transactional
public class FirstAdministrator {
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_NAME = 80;

    @Inject
    @ConfigProperty(name = "xinke.setup.hours")
    int hours;

    /** An administrator never goes away: nobody takes the role from himself. */
    private volatile boolean there;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Audit audit;

    @Allowed(anyone = true)
    public boolean missing() {
        if (!there) {
            there = sql.of("SELECT count(*) FROM people.role_grant WHERE role = 'ADMIN'")
                            .value(Long.class)
                    > 0;
        }
        return !there;
    }

    /** How long a link is good; zero: this installation gets its people otherwise, and needs none. */
    @Allowed(anyone = true)
    public Duration life() {
        return Duration.ofHours(hours);
    }

    /** A new one at each start; those of other nodes stay good until they expire. */
    @Allowed(Role.SYSTEM)
    public String link() {
        String token = Secret.fresh();
        sql.of("DELETE FROM people.first_link WHERE expires_at <= :now")
                .set("now", clock.instant())
                .run();
        sql.of("INSERT INTO people.first_link (token_hash, expires_at) VALUES (:hash, :until)")
                .set("hash", hash(token))
                .set("until", clock.instant().plus(life()))
                .run();
        return token;
    }

    /** @throws NotFound when the link is wrong, used or too old, or there is an administrator by now */
    @Allowed(anyone = true)
    public Identity enter(String token, String number, String name) {
        claim(token);
        String cleanNumber = clean(PersonNumber.of(number).text(), LONGEST_NUMBER);
        String cleanName = clean(PersonName.of(name).text(), LONGEST_NAME);
        long person = sql.of("""
                INSERT INTO people.person (number, name, initials, kind) VALUES (:number, :name, :initials, 'STAFF')
                    ON CONFLICT DO NOTHING RETURNING id""")
                .set("number", cleanNumber)
                .set("name", cleanName)
                .set("initials", new Pinyin().initials(cleanName))
                .firstValue(Long.class)
                .orElseThrow(() -> new RuleViolation("people.error.firstNumber"));
        sql.of("INSERT INTO people.role_grant (person_id, role) VALUES (:person, 'ADMIN')")
                .set("person", person)
                .run();
        audit.record("people.firstAdministrator", "person:" + person, null, cleanNumber);
        return new Identity(person, cleanNumber, cleanName, List.of(new Grant(Role.ADMIN, null)), false);
    }

    /** Of two at once the second waits for the first and finds no link. */
    private void claim(String token) {
        boolean good = sql.of("DELETE FROM people.first_link RETURNING token_hash = :hash AND expires_at > :now")
                .set("hash", hash(token))
                .set("now", clock.instant())
                .values(Boolean.class)
                .contains(true);
        if (!good || !missing()) {
            throw new NotFound();
        }
    }

    private static String clean(String text, int longest) {
        String clean = text.strip();
        if (clean.isEmpty() || clean.length() > longest) {
            throw new RuleViolation("people.error.firstInput", longest);
        }
        return clean;
    }

    private static String hash(String token) {
        return Secret.hex(token.getBytes(StandardCharsets.UTF_8));
    }
}
