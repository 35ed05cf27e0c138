package org.xinke.exams.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import org.xinke.shared.Allowed;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;

/** What the lead chooses from to plan an exam. */
@ApplicationScoped
@Transactional
public class PlanningQueries {
    @Inject
    Sql sql;

    /** What an exam can be made from: the newest version of each blueprint. */
    @Allowed(Role.LEAD)
    public List<BlueprintLine> blueprints() {
        return sql.of("""
                        SELECT DISTINCT ON (code) id, code, title, minutes, full_points, pass_points
                          FROM papers.blueprint_line ORDER BY code, number DESC""").list(BlueprintLine.class);
    }

    @Allowed(Role.LEAD)
    public List<OfferingLine> offerings() {
        return sql.of("""
                        SELECT o.id, c.title, t.name
                          FROM course.offering o JOIN course.course c ON c.id = o.course_id JOIN course.term t ON t.id = o.term_id
                         ORDER BY t.starts_on DESC, c.title""").list(OfferingLine.class);
    }

    @Allowed(Role.LEAD)
    public List<OfferedSection> sectionsOf(long offeringId) {
        return sql.of("SELECT id, code, name FROM course.section WHERE offering_id = :offering ORDER BY code")
                .set("offering", offeringId)
                .list(OfferedSection.class);
    }

    public record BlueprintLine(long id, String code, String title, int minutes, BigDecimal full, BigDecimal pass) {}

    public record OfferingLine(long id, String course, String term) {}

    public record OfferedSection(long id, String code, String name) {}
}
