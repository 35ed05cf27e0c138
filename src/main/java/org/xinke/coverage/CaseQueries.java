package org.xinke.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinke.course.TheCourse;
import org.xinke.people.PersonNumber;
import org.xinke.shared.Allowed;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Scope;
import org.xinke.shared.sql.Sql;
import org.xinke.shared.sql.Where;

/** Single students as the ledger has them. A college officer finds those of the own college alone. */
@ApplicationScoped
@Transactional
public class CaseQueries {
    @Inject
    Sql sql;

    @Inject
    CurrentUser currentUser;

    @Inject
    TheCourse course;

    /** @throws NotFound when the student is not bound, or not the caller's */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN, Role.COLLEGE_OFFICER})
    public CoverageCase one(String number) {
        Where where = Scope.of(currentUser.get())
                .where("x.college_id")
                .and("lower(x.number) = :number", PersonNumber.of(number).key())
                .and("x.course_id = :course", course.id());
        CaseRow row = sql.of("""
                        SELECT x.number, x.name, x.college_code, x.college_name, x.major_code, x.major_name, x.class_code,
                               x.class_name, x.state, x.aside_from, x.version, e.section_name, x.person_id
                          FROM coverage.coverage_person x
                          LEFT JOIN coverage.coverage_enrolment e ON e.person_id = x.person_id AND e.course_id = x.course_id""" + where.sql()).set(where).first(CaseRow.class).orElseThrow(NotFound::new);
        return row.with(history(row.personId()), moves(row.personId()));
    }

    private List<CoverageCase.Entry> history(long personId) {
        return sql.of("""
                        SELECT h.from_state, h.to_state, h.cause, h.at, p.name, h.document, h.reason, f.id, f.name
                          FROM coverage.coverage_change h
                          LEFT JOIN people.person p ON p.id = h.by_id
                          LEFT JOIN coverage.coverage_file f ON f.id = h.file_id
                         WHERE h.person_id = :person AND h.course_id = :course
                         ORDER BY h.id DESC""").set("person", personId).set("course", course.id()).list(CoverageCase.Entry.class);
    }

    private List<CoverageCase.Move> moves(long personId) {
        return sql.of("""
                        SELECT f.name, t.name, h.from_plan_id <> h.to_plan_id, h.at, h.document
                          FROM coverage.coverage_move h
                          JOIN people.school_class f ON f.id = h.from_class_id
                          JOIN people.school_class t ON t.id = h.to_class_id
                         WHERE h.person_id = :person AND h.course_id = :course
                         ORDER BY h.id DESC""").set("person", personId).set("course", course.id()).list(CoverageCase.Move.class);
    }

    record CaseRow(
            String number,
            String name,
            String collegeCode,
            String college,
            String majorCode,
            String major,
            String classCode,
            String schoolClass,
            CoverageState state,
            @Nullable CoverageState asideFrom,
            long version,
            @Nullable String section,
            long personId) {
        CoverageCase with(List<CoverageCase.Entry> history, List<CoverageCase.Move> moves) {
            Place place = new Place(collegeCode, college, majorCode, major, classCode, schoolClass);
            Set<CoverageState> next = new Standing(state, asideFrom).byHand(section != null);
            return new CoverageCase(number, name, place, state, version, section, next, history, moves);
        }
    }
}
