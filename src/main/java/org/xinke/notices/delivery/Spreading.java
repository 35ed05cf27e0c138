package org.xinke.notices.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinke.notices.Channel;
import org.xinke.notices.NoticeKind;
import org.xinke.notices.NoticeSettings;
import org.xinke.notices.QuietHours;
import org.xinke.notices.SwitchBoard;
import org.xinke.notices.Switches;
import org.xinke.notices.delivery.DeliveryTimes.Due;
import org.xinke.shared.Allowed;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;

/** Makes deliveries of notices, one notice in a transaction: for every receiver and every way that school and receiver want. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class Spreading {
    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    NoticeSettings settings;

    @Inject
    SwitchBoard board;

    @Inject
    Carriers carriers;

    /** @return false when none waits */
    @Allowed(Role.SYSTEM)
    public boolean next() {
        Optional<Waiting> found = sql.of("""
                SELECT id, kind, section_id FROM notices.notice
                 WHERE spread_at IS NULL ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED""").list(Waiting.class).stream().findFirst();
        found.ifPresent(this::spread);
        return found.isPresent();
    }

    private void spread(Waiting notice) {
        Switches school = board.school();
        sql.takeLong();
        toPeople(
                notice,
                Channel.personalOnes().stream()
                        .filter(one -> open(school, notice, one))
                        .toList());
        toRobots(
                notice,
                Channel.robots().stream()
                        .filter(one -> open(school, notice, one))
                        .toList());
        sql.of("UPDATE notices.notice SET spread_at = :now WHERE id = :notice")
                .set("now", clock.instant())
                .set("notice", notice.id())
                .run();
    }

    private boolean open(Switches school, Waiting notice, Channel channel) {
        return carriers.ready().contains(channel) && school.bySchool(notice.kind(), channel);
    }

    private void toPeople(Waiting notice, List<Channel> channels) {
        List<Planned> planned = sql
                .of("""
                SELECT r.person_id, c.channel, CAST(p.quiet_from AS text), CAST(p.quiet_to AS text), coalesce(p.digest, false)
                  FROM notices.received r
                 CROSS JOIN unnest(CAST(:channels AS text[])) AS c (channel)
                  LEFT JOIN notices.preference p ON p.person_id = r.person_id
                  LEFT JOIN notices.person_switch w ON w.person_id = r.person_id AND w.channel = c.channel AND w.kind = :kind
                 WHERE r.notice_id = :notice AND coalesce(w.is_on, true)
                   AND (c.channel = 'MAIL' AND :known OR EXISTS (SELECT 1 FROM notices.address a
                         WHERE a.person_id = r.person_id AND a.channel = c.channel AND a.confirmed_at IS NOT NULL))""")
                .set("channels", channels)
                .set("kind", notice.kind())
                .set("notice", notice.id())
                .set("known", settings.text("mail.address").isPresent())
                .list(Receiver.class)
                .stream()
                .map(this::plan)
                .toList();
        sql.of("""
                INSERT INTO notices.delivery (notice_id, channel, person_id, digest, due_at)
                SELECT :notice, x.channel, x.person_id, x.digest, x.due_at
                  FROM unnest(CAST(:channels AS text[]), CAST(:people AS bigint[]), CAST(:digests AS boolean[]),
                              CAST(:dues AS timestamptz[])) AS x (channel, person_id, digest, due_at)""")
                .set("notice", notice.id())
                .set("channels", planned, Planned::channel)
                .set("people", planned, Planned::person)
                .set("digests", planned, one -> one.due().digest())
                .set("dues", planned, one -> one.due().at())
                .run();
    }

    private Planned plan(Receiver to) {
        return new Planned(
                to.channel(), to.person(), times().due(to.channel(), to.quiet(), to.digest(), clock.instant()));
    }

    private void toRobots(Waiting notice, List<Channel> channels) {
        sql.of("""
                INSERT INTO notices.delivery (notice_id, channel, robot_id, due_at)
                SELECT :notice, b.channel, b.id, CAST(:due AS timestamptz)
                  FROM notices.robot b
                 WHERE b.section_id = CAST(:section AS bigint) AND b.ended_at IS NULL AND b.channel = ANY (CAST(:channels AS text[]))""")
                .set("notice", notice.id())
                .set("due", settings.quiet().after(clock.instant(), clock.getZone()))
                .set("section", notice.sectionId())
                .set("channels", channels)
                .run();
    }

    private DeliveryTimes times() {
        return new DeliveryTimes(settings.quiet(), settings.digestAt(), clock.getZone());
    }

    record Waiting(long id, NoticeKind kind, @Nullable Long sectionId) {}

    record Planned(Channel channel, long person, Due due) {}

    record Receiver(
            long person,
            Channel channel,
            @Nullable String from,
            @Nullable String to,
            boolean digest) {
        @Nullable
        QuietHours quiet() {
            return from == null || to == null ? null : new QuietHours(LocalTime.parse(from), LocalTime.parse(to));
        }
    }
}
