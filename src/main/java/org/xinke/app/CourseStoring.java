package org.xinke.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.xinke.content.CourseContent;
import org.xinke.content.CourseLoaded;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;

/** One transaction in which every feature stores its part of the course; of nodes that start together, one after the other. */
@ApplicationScoped
@Transactional
class CourseStoring {
    /** Any number, as long as nothing else in this database locks with it. */
    private static final long LOCK = 20_240_032;

    @PersistenceContext
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    Event<CourseLoaded> loaded;

    @Inject
    Audit audit;

    /** Answers how many lessons and questions got a new version. */
    @Allowed(Role.SYSTEM)
    public int store(CourseContent content) {
        sql.takeLong();
        em.createNativeQuery("SELECT CAST(pg_advisory_xact_lock(" + LOCK + ") AS text)")
                .getSingleResult();
        int before = versions();
        loaded.fire(new CourseLoaded(content));
        int made = versions() - before;
        if (made > 0) {
            audit.record("course.load", "course:" + content.course().id(), null, made + " versions");
        }
        return made;
    }

    private int versions() {
        Object count = em.createNativeQuery(
                        "SELECT (SELECT count(*) FROM lessons.lesson_version) + (SELECT count(*) FROM questions.question_version)")
                .getSingleResult();
        return ((Number) count).intValue();
    }
}
