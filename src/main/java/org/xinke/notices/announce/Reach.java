package org.xinke.notices.announce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.xinke.course.SectionScope;
import org.xinke.notices.Audience.Kind;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Identity;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.Texts;
import org.xinke.shared.sql.Sql;

/** To whom the caller may write: teachers to own sections, the lead to the course, the centre and academic affairs to colleges and to all. */
@ApplicationScoped
class Reach {
    @Inject
    Sql sql;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    List<AnnouncementTo> all() {
        Identity who = currentUser.get();
        List<AnnouncementTo> all = new ArrayList<>();
        if (who.has(Role.LEAD)) {
            all.addAll(offerings());
        }
        if (who.has(Role.CENTER) || who.has(Role.ACADEMIC_AFFAIRS)) {
            all.add(one(Kind.STUDENTS));
            all.addAll(colleges());
        }
        if (who.has(Role.LEAD) || who.has(Role.CENTER) || who.has(Role.ACADEMIC_AFFAIRS)) {
            all.add(one(Kind.STAFF));
        }
        if (who.has(Role.INSTRUCTOR) || who.has(Role.LEAD)) {
            all.addAll(sections(who));
        }
        return all;
    }

    /** @throws NotFound when the caller has nothing to say there */
    AnnouncementTo find(Kind kind, long id) {
        return all().stream()
                .filter(one -> one.kind() == kind && one.id() == id)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private List<AnnouncementTo> sections(Identity who) {
        return sql.of("""
                SELECT 'SECTIONS', x.id, x.name FROM course.section x
                  JOIN course.offering o ON o.id = x.offering_id
                  JOIN course.term t ON t.id = o.term_id
                 WHERE x.closed_at IS NULL AND t.ends_on >= :today AND\s""" + SectionScope.of(who, Role.LEAD).condition("x.id") + " ORDER BY x.code")
                .set("today", LocalDate.now(clock))
                .list(AnnouncementTo.class);
    }

    private List<AnnouncementTo> offerings() {
        return sql.of("""
                SELECT 'OFFERINGS', o.id, c.title || ' · ' || t.name FROM course.offering o
                  JOIN course.term t ON t.id = o.term_id
                  JOIN course.course c ON c.id = o.course_id
                 WHERE t.ends_on >= :today ORDER BY t.starts_on DESC, o.id""").set("today", LocalDate.now(clock)).list(AnnouncementTo.class);
    }

    private List<AnnouncementTo> colleges() {
        return sql.of("SELECT 'COLLEGES', id, name FROM people.college ORDER BY code")
                .list(AnnouncementTo.class);
    }

    private static AnnouncementTo one(Kind kind) {
        return new AnnouncementTo(kind, 0, Texts.get(Texts.CHINESE, "notices.to." + kind));
    }
}
