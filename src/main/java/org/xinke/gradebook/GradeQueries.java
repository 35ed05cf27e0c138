package org.xinke.gradebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinke.course.SectionScope;
import org.xinke.grading.GradeStanding;
import org.xinke.grading.GradedPart;
import org.xinke.shared.Allowed;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;

/** Grades for the staff. A teacher sees the own sections; the lead and academic affairs see them all. */
@ApplicationScoped
@Transactional
public class GradeQueries {
    private static final String SECTIONS = """
            SELECT s.id, s.code, s.name, t.name,
                   coalesce((SELECT string_agg(p.name, '、' ORDER BY p.number)
                               FROM course.section_teacher x JOIN people.person p ON p.id = x.person_id WHERE x.section_id = s.id), ''),
                   r.proposed_at, coalesce(r.name, ''), coalesce(r.note, '')
              FROM course.section s
              JOIN course.offering o ON o.id = s.offering_id
              JOIN course.term t ON t.id = o.term_id
              LEFT JOIN LATERAL (SELECT r.proposed_at, p.name, r.note
                                   FROM gradebook.grade_proposal r JOIN people.person p ON p.id = r.proposed_by
                                  WHERE r.section_id = s.id AND r.withdrawn_at IS NULL
                                    AND NOT EXISTS (SELECT 1 FROM gradebook.final_grade f WHERE f.section_id = s.id AND f.published_at > r.proposed_at)
                                  ORDER BY r.id DESC LIMIT 1) r ON true
             WHERE (CAST(:section AS bigint) = 0 OR s.id = :section)
               AND (CAST(:term AS bigint) = 0 OR t.id = :term)
               AND %s
             ORDER BY s.code""";

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    CurrentUser currentUser;

    @Inject
    GradeBasis basis;

    @Inject
    Components components;

    @Inject
    PublishedGrades published;

    /** Those with a section that the caller may see: the newest that has begun, those before it, those to come. */
    @Allowed({Role.INSTRUCTOR, Role.LEAD, Role.ACADEMIC_AFFAIRS})
    public List<GradeTerm> terms() {
        return sql.of("""
                        SELECT t.id, t.name FROM course.term t
                         WHERE EXISTS (SELECT 1 FROM course.offering o JOIN course.section s ON s.offering_id = o.id
                                        WHERE o.term_id = t.id
                                          AND %s)
                         ORDER BY t.starts_on <= CAST(:today AS date) DESC, t.starts_on DESC""".formatted(whose().condition("s.id")))
                .set("today", LocalDate.now(clock))
                .list(GradeTerm.class);
    }

    /** The sections of a term that the caller may see. */
    @Allowed({Role.INSTRUCTOR, Role.LEAD, Role.ACADEMIC_AFFAIRS})
    public List<SectionGrades> sections(long termId) {
        return sections(GradeScope.term(termId, whose()));
    }

    /** Sections whose teacher waits for a publication. */
    @Allowed({Role.LEAD, Role.ACADEMIC_AFFAIRS})
    public int proposals() {
        return sql.of("""
                        SELECT count(DISTINCT r.section_id) FROM gradebook.grade_proposal r
                         WHERE r.withdrawn_at IS NULL
                           AND NOT EXISTS (SELECT 1 FROM gradebook.final_grade f WHERE f.section_id = r.section_id AND f.published_at > r.proposed_at)""").value(Integer.class);
    }

    /** @throws NotFound when there is none, or it is somebody else's */
    @Allowed({Role.INSTRUCTOR, Role.LEAD, Role.ACADEMIC_AFFAIRS})
    public SectionGrades section(long sectionId) {
        return sections(GradeScope.section(sectionId, whose())).stream()
                .filter(section -> section.id() == sectionId)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * A stretch of its students by number; none of somebody else's section.
     *
     * @param standing the name of a {@link GradeStanding}, or empty for all
     */
    @Allowed({Role.INSTRUCTOR, Role.LEAD, Role.ACADEMIC_AFFAIRS})
    public List<GradeLine> lines(long sectionId, String standing, int offset, int limit) {
        List<JudgedStudent> page = basis.judge(GradeScope.section(sectionId, whose())).stream()
                .filter(one -> one.student().className() != null)
                .filter(one ->
                        standing.isEmpty() || one.grade().standing().name().equals(standing))
                .skip(offset)
                .limit(limit)
                .toList();
        Map<Long, List<GradedPart>> stored = components.of(page.stream()
                .filter(one -> one.grade().standing() == GradeStanding.PUBLISHED)
                .map(one -> Objects.requireNonNull(one.student().gradeId()))
                .toList());
        return page.stream().map(one -> one.line(stored)).toList();
    }

    /** The published grade with its parts, for who may correct it. */
    @Allowed({Role.INSTRUCTOR, Role.LEAD, Role.ACADEMIC_AFFAIRS})
    public PublishedGrade published(long gradeId) {
        return published.of(gradeId, whose()).stream().findFirst().orElseThrow(NotFound::new);
    }

    private List<SectionGrades> sections(GradeScope scope) {
        Map<Long, List<JudgedStudent>> students = basis.judge(scope).stream()
                .collect(Collectors.groupingBy(one -> one.student().sectionId()));
        return sql
                .of(SECTIONS.formatted(scope.whose().condition("s.id")))
                .set("section", scope.sectionId())
                .set("term", scope.termId())
                .list(Section.class)
                .stream()
                .map(section -> section.with(new SectionTally(students.getOrDefault(section.id(), List.of()))))
                .toList();
    }

    private SectionScope whose() {
        return SectionScope.of(currentUser.get(), Role.LEAD, Role.ACADEMIC_AFFAIRS);
    }

    record Section(
            long id,
            String code,
            String name,
            String term,
            String teachers,
            @Nullable Instant proposedAt,
            String proposedBy,
            String note) {
        SectionGrades with(SectionTally tally) {
            return new SectionGrades(
                    id,
                    code,
                    name,
                    term,
                    teachers,
                    tally.students().size(),
                    tally.count(GradeStanding.READY),
                    tally.count(GradeStanding.INCOMPLETE),
                    tally.count(GradeStanding.WAITING),
                    tally.count(GradeStanding.ASIDE),
                    tally.published(),
                    tally.passed(),
                    tally.mean(),
                    proposedAt,
                    proposedBy,
                    note);
        }
    }
}
