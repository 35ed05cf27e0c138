package org.xinke.notices.announce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.xinke.notices.Audience;
import org.xinke.notices.Fact;
import org.xinke.notices.Notice;
import org.xinke.notices.NoticeKind;
import org.xinke.notices.NoticeSettings;
import org.xinke.notices.Noting;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.Conflict;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.NotFound;
import org.xinke.shared.Page;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.sql.Sql;

/** 公告: written once to many, with their number shown before. */
@ApplicationScoped
@Transactional
@Allowed({Role.INSTRUCTOR, Role.LEAD, Role.CENTER, Role.ACADEMIC_AFFAIRS})
public class Announcements {
    @Inject
    Sql sql;

    @Inject
    Reach reach;

    @Inject
    Noting noting;

    @Inject
    NoticeSettings settings;

    @Inject
    CurrentUser currentUser;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** To whom the caller may write. */
    public List<AnnouncementTo> choices() {
        return reach.all();
    }

    /** How many would get it now. */
    public int count(Audience.Kind kind, long id) {
        Audience audience = reach.find(kind, id).audience();
        return sql.of("SELECT count(*) FROM (" + audience.sql() + ") AS x")
                .set("ids", audience.ids())
                .value(Long.class)
                .intValue();
    }

    /**
     * @return how many get it
     * @throws Conflict when they are no longer as many as the writer was shown, or it was sent before
     */
    public int send(NewAnnouncement written) {
        AnnouncementTo to = reach.find(written.kind(), written.id());
        String title = given(written.title(), settings.longestTitle());
        String text = given(written.text(), settings.longestText());
        int now = count(to.kind(), to.id());
        if (now != written.expected() || now == 0) {
            throw new Conflict("notices.error.changed", written.expected(), now);
        }
        Notice notice = Notice.of(
                NoticeKind.ANNOUNCEMENT,
                to.audience(),
                "notices.announcement:" + currentUser.personId() + ":" + written.key(),
                "notices",
                Fact.text(currentUser.get().displayName()),
                Fact.written(title),
                Fact.written(text));
        int receivers = noting.write(notice, currentUser.personId(), to.name());
        if (receivers == 0) {
            throw new Conflict("notices.error.sentBefore");
        }
        audit.record("notices.announce", to.kind() + ":" + to.id(), null, String.valueOf(receivers));
        return receivers;
    }

    /** The caller's own, the newest first. */
    public Page<SentLine> sent(int number, int size) {
        long total = sql.of("SELECT count(*) FROM notices.notice WHERE by_id = :me")
                .set("me", currentUser.personId())
                .value(Long.class);
        List<SentLine> lines = sql.of("""
                SELECT n.id, CAST(n.facts AS text), n.addressed, n.at, n.withdrawn_at, r.receivers, r.seen
                  FROM notices.notice n
                 CROSS JOIN LATERAL (SELECT count(*) AS receivers, count(seen_at) AS seen FROM notices.received WHERE notice_id = n.id) r
                 WHERE n.by_id = :me ORDER BY n.id DESC""")
                .set("me", currentUser.personId())
                .page(number * size, size)
                .list(SentLine.class);
        return new Page<>(lines, number, size, total);
    }

    /** Nobody finds it any more, and what has not gone out stays; what has cannot be called back. */
    public void withdraw(long id) {
        int withdrawn = sql.of(
                        "UPDATE notices.notice SET withdrawn_at = :now WHERE id = :id AND by_id = :me AND withdrawn_at IS NULL")
                .set("now", clock.instant())
                .set("id", id)
                .set("me", currentUser.personId())
                .run();
        if (withdrawn == 0) {
            throw new NotFound();
        }
        audit.record("notices.withdraw", "notice:" + id, null, null);
    }

    private static String given(String written, int most) {
        String text = written.strip();
        if (text.isEmpty() || text.length() > most) {
            throw new RuleViolation("notices.error.length", most);
        }
        return text;
    }
}
