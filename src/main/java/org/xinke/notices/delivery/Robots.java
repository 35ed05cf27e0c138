package org.xinke.notices.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xinke.course.SectionScope;
import org.xinke.notices.Channel;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.sql.Sql;
import org.xinke.vault.Sealed;

/** Robots in the groups of sections. What one enters is never shown again. */
@ApplicationScoped
@Transactional
@Allowed({Role.INSTRUCTOR, Role.LEAD})
public class Robots {
    /** The whole address that the group shows, or the key alone. */
    private static final Pattern KEY =
            Pattern.compile("(?:https://\\S+[?&](?:key|access_token)=)?([A-Za-z0-9-]{16,128})");

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9]{0,128}");
    private static final int LONGEST_NAME = 40;

    @Inject
    Sql sql;

    @Inject
    RobotKeys keys;

    @Inject
    Carriers carriers;

    @Inject
    CurrentUser currentUser;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    public List<RobotLine> list() {
        return sql.of("""
                SELECT b.id, x.name, b.channel, b.name, p.name, b.at
                  FROM notices.robot b
                  JOIN course.section x ON x.id = b.section_id
                  JOIN people.person p ON p.id = b.by_id
                 WHERE b.ended_at IS NULL AND\s""" + mine("b.section_id") + " ORDER BY x.code, b.id").list(RobotLine.class);
    }

    /**
     * @param address as the group's settings show it
     * @param secret of DingTalk's signature; empty: there is none
     */
    public void add(long section, Channel channel, String name, String address, String secret) {
        Matcher key = KEY.matcher(address.strip());
        boolean named = !name.isBlank() && name.strip().length() <= LONGEST_NAME;
        boolean possible = !channel.personal() && carriers.ready().contains(channel);
        if (!named
                || !possible
                || !key.matches()
                || !SECRET.matcher(secret.strip()).matches()) {
            throw new RuleViolation("notices.error.robot", LONGEST_NAME);
        }
        demandMine(section);
        Sealed sealed = keys.seal(section, channel, key.group(1), secret.strip());
        sql.of("""
                INSERT INTO notices.robot (section_id, channel, name, secret, secret_key, by_id, at)
                VALUES (:section, :channel, :name, :secret, :key, :by, :now)""")
                .set("section", section)
                .set("channel", channel)
                .set("name", name.strip())
                .set("secret", sealed.bytes())
                .set("key", sealed.key())
                .set("by", currentUser.personId())
                .set("now", clock.instant())
                .run();
        audit.record("notices.robot", "section:" + section, null, channel + " " + name.strip());
    }

    public void end(long id) {
        int ended = sql.of("UPDATE notices.robot SET ended_at = :now WHERE id = :id AND ended_at IS NULL AND "
                        + mine("section_id"))
                .set("now", clock.instant())
                .set("id", id)
                .run();
        if (ended == 0) {
            throw new NotFound();
        }
        audit.record("notices.endRobot", "robot:" + id, null, null);
    }

    private void demandMine(long section) {
        if (!sql.of("SELECT 1 FROM course.section x WHERE x.id = :section AND " + mine("x.id"))
                .set("section", section)
                .any()) {
            throw new NotFound();
        }
    }

    private String mine(String column) {
        return SectionScope.of(currentUser.get(), Role.LEAD).condition(column);
    }

    /** A robot without its keys. */
    public record RobotLine(long id, String section, Channel channel, String name, String by, Instant at) {}
}
