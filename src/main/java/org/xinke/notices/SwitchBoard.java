package org.xinke.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xinke.notices.Switches.Way;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.sql.Sql;

/** What is sent and what is wanted: the school's switches, and everybody's own. */
@ApplicationScoped
@Transactional
public class SwitchBoard {
    @Inject
    Sql sql;

    @Inject
    NoticeSettings settings;

    @Inject
    CurrentUser currentUser;

    @Inject
    Audit audit;

    /** The school's, with nobody's own. */
    @Allowed({Role.ADMIN, Role.SYSTEM})
    public Switches school() {
        return new Switches(settings.channels(), schoolRows(), Map.of());
    }

    @Allowed(Role.ADMIN)
    public void setSchool(NoticeKind kind, Channel channel, boolean on) {
        sql.of("""
                INSERT INTO notices.school_switch (kind, channel, is_on) VALUES (:kind, :channel, :on)
                    ON CONFLICT ON CONSTRAINT school_switch_pk DO UPDATE SET is_on = excluded.is_on""").set("kind", kind).set("channel", channel).set("on", on).run();
        audit.record("notices.switch", kind + " " + channel, String.valueOf(!on), String.valueOf(on));
    }

    @Allowed(signedIn = true)
    public Switches own() {
        List<Row> own = sql.of("SELECT kind, channel, is_on FROM notices.person_switch WHERE person_id = :me")
                .set("me", currentUser.personId())
                .list(Row.class);
        return new Switches(settings.channels(), schoolRows(), byWay(own));
    }

    /** @throws RuleViolation when the school does not send it */
    @Allowed(signedIn = true)
    public void setOwn(NoticeKind kind, Channel channel, boolean on) {
        if (!channel.personal() || !own().bySchool(kind, channel)) {
            throw new RuleViolation("notices.error.notSent");
        }
        sql.of("""
                INSERT INTO notices.person_switch (person_id, kind, channel, is_on) VALUES (:me, :kind, :channel, :on)
                    ON CONFLICT ON CONSTRAINT person_switch_pk DO UPDATE SET is_on = excluded.is_on""")
                .set("me", currentUser.personId())
                .set("kind", kind)
                .set("channel", channel)
                .set("on", on)
                .run();
    }

    private Map<Way, Boolean> schoolRows() {
        return byWay(
                sql.of("SELECT kind, channel, is_on FROM notices.school_switch").list(Row.class));
    }

    private static Map<Way, Boolean> byWay(List<Row> rows) {
        return rows.stream().collect(Collectors.toMap(row -> new Way(row.kind(), row.channel()), Row::on));
    }

    record Row(NoticeKind kind, Channel channel, boolean on) {}
}
