package org.xinke.exams.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.xinke.exams.ExamId;
import org.xinke.exams.ReleaseRule;
import org.xinke.shared.Allowed;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;

/** What the lead chooses from to plan an exam or to change one, and whom that touches. */
@ApplicationScoped
@Transactional
public class PlanningQueries {
    @Inject
    Sql sql;

    /** What an exam can be made from: the newest version of each blueprint. */
    @Allowed({Role.LEAD, Role.ACADEMIC_AFFAIRS})
    public List<BlueprintLine> blueprints() {
        return sql.of("""
                        SELECT DISTINCT ON (code) id, code, title, minutes, full_points, pass_points
                          FROM papers.blueprint_line ORDER BY code, number DESC""").list(BlueprintLine.class);
    }

    @Allowed({Role.LEAD, Role.ACADEMIC_AFFAIRS})
    public List<OfferingLine> offerings() {
        return sql.of("""
                        SELECT o.id, c.title, t.name
                          FROM course.offering o JOIN course.course c ON c.id = o.course_id JOIN course.term t ON t.id = o.term_id
                         ORDER BY t.starts_on DESC, c.title""").list(OfferingLine.class);
    }

    @Allowed({Role.LEAD, Role.ACADEMIC_AFFAIRS})
    public List<OfferedSection> sectionsOf(long offeringId) {
        return sql.of("""
                        SELECT s.id, s.code, s.name,
                               (SELECT count(*) FROM course.enrolment e WHERE e.section_id = s.id AND e.ended_at IS NULL)
                          FROM course.section s WHERE s.offering_id = :offering AND s.closed_at IS NULL ORDER BY s.code""").set("offering", offeringId).list(OfferedSection.class);
    }

    /** @throws NotFound when there is none */
    @Allowed({Role.LEAD, Role.ACADEMIC_AFFAIRS})
    public Planned planned(ExamId id) {
        List<Long> sections = sql.of("SELECT section_id FROM exams.exam_section WHERE exam_id = :exam ORDER BY 1")
                .set("exam", id.value())
                .values(Long.class);
        return sql.of("""
                        SELECT offering_id, blueprint_id, title, opens_at, closes_at, minutes, grace_seconds, attempts_allowed,
                               release_rule, part_share, keys_each_try, version
                          FROM exams.exam WHERE id = :exam""")
                .set("exam", id.value())
                .first(Row.class)
                .orElseThrow(NotFound::new)
                .with(sections);
    }

    /** Whom a change touches. */
    @Allowed({Role.LEAD, Role.ACADEMIC_AFFAIRS})
    public Standings standings(ExamId id) {
        return sql.of("""
                        SELECT (SELECT count(*) FROM exams.exam_candidate c WHERE c.exam_id = :exam),
                               count(*) FILTER (WHERE a.running), count(*) FILTER (WHERE NOT a.running)
                          FROM (SELECT person_id, bool_or(state = 'RUNNING') AS running FROM exams.attempt
                                 WHERE exam_id = :exam GROUP BY person_id) a""").set("exam", id.value()).one(Standings.class);
    }

    public record BlueprintLine(long id, String code, String title, int minutes, BigDecimal full, BigDecimal pass) {}

    public record OfferingLine(long id, String course, String term) {}

    public record OfferedSection(long id, String code, String name, int students) {}

    /** An exam as a form shows it. */
    public record Planned(NewExam plan, long version) {}

    /** Where its students stand with an exam. */
    public record Standings(int enrolled, int running, int ended) {
        public int notBegun() {
            return Math.max(0, enrolled - running - ended);
        }
    }

    record Row(
            long offering,
            long blueprint,
            String title,
            Instant opensAt,
            Instant closesAt,
            int minutes,
            int graceSeconds,
            int attempts,
            ReleaseRule release,
            BigDecimal partShare,
            boolean keysEachTry,
            long version) {
        Planned with(List<Long> sections) {
            return new Planned(
                    new NewExam(
                            offering,
                            blueprint,
                            sections,
                            title,
                            opensAt,
                            closesAt,
                            minutes,
                            graceSeconds,
                            attempts,
                            release,
                            partShare,
                            keysEachTry),
                    version);
        }
    }
}
