package org.xinke.lessons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinke.content.LessonPage;
import org.xinke.course.CourseFacts;
import org.xinke.course.CourseQueries;
import org.xinke.course.ObjectiveLine;
import org.xinke.shared.Allowed;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;

/** What a student sees of the course. */
@ApplicationScoped
@Transactional
public class LessonQueries {
    @Inject
    Sql sql;

    @Inject
    CurrentUser currentUser;

    @Inject
    CourseQueries course;

    @Inject
    Readings readings;

    @Inject
    LessonShelf shelf;

    @Inject
    Completion completion;

    /** Four statements, however many lessons there are. */
    @Allowed(Role.STUDENT)
    public CourseOutline outline() {
        Map<String, List<CourseOutline.Lesson>> lessons = rows().stream()
                .collect(Collectors.groupingBy(
                        LessonRow::unitId, Collectors.mapping(LessonRow::lesson, Collectors.toList())));
        Map<String, List<String>> objectives = course.objectives().stream()
                .collect(Collectors.groupingBy(
                        ObjectiveLine::unitId, Collectors.mapping(ObjectiveLine::text, Collectors.toList())));
        List<CourseOutline.Unit> units = course.units().stream()
                .filter(unit -> lessons.containsKey(unit.id()))
                .map(unit -> new CourseOutline.Unit(
                        unit.id(),
                        unit.position(),
                        unit.partTitle(),
                        unit.title(),
                        lessons.getOrDefault(unit.id(), List.of()),
                        objectives.getOrDefault(unit.id(), List.of())))
                .toList();
        return new CourseOutline(course.course().map(CourseFacts::title).orElse(""), units);
    }

    /** Where the caller goes on; empty when all open lessons are complete. */
    @Allowed(Role.STUDENT)
    public Optional<NextPage> next() {
        return CourseOutline.next(rows().stream().map(LessonRow::lesson).toList())
                .map(this::nextPage);
    }

    /** How many lessons of the course the caller has completed. */
    @Allowed(Role.STUDENT)
    public LessonsDone done() {
        return sql.of("""
                        SELECT count(r.completed_at), count(*)
                          FROM lessons.lesson l
                          LEFT JOIN lessons.lesson_reading r ON r.lesson_id = l.id AND r.person_id = :reader
                         WHERE NOT l.retired""").set("reader", currentUser.personId()).one(LessonsDone.class);
    }

    /** What the lesson still lacks, in its order; empty when it is complete. */
    @Allowed(Role.STUDENT)
    public List<Missing> missing(String lessonId) {
        return completion.missing(readings.own(lessonId));
    }

    /** For the caller's device; a case as far as the caller has opened it. */
    @Allowed(Role.STUDENT)
    public LessonText text(String lessonId) {
        ReadingRow row = readings.own(lessonId);
        List<String> answered = sql.of("""
                        SELECT question_id FROM lessons.case_answer WHERE person_id = :reader AND lesson_id = :lesson""")
                .set("reader", currentUser.personId())
                .set("lesson", lessonId)
                .values(String.class);
        return LessonText.of(readings.content(row), row.way(), Set.copyOf(answered));
    }

    private NextPage nextPage(CourseOutline.Lesson lesson) {
        List<LessonPage> pages = lesson.way().pages(shelf.get(lesson.versionId()));
        int index = Math.max(0, pages.stream().map(LessonPage::id).toList().indexOf(lesson.pageId()));
        boolean started = lesson.state() == CourseOutline.State.STARTED;
        return new NextPage(
                lesson.id(),
                lesson.title(),
                started,
                index + 1,
                pages.size(),
                pages.get(index).title());
    }

    /** A lesson that has left the course stays for those who began it. */
    private List<LessonRow> rows() {
        return sql.of("""
                        SELECT l.unit_id, l.id, v.id, v.title, v.summary, v.minutes, v.online_hours,
                               CASE WHEN w.pages IS NULL THEN v.page_count ELSE jsonb_array_length(w.pages) END,
                               (SELECT count(*) FROM lessons.page_progress p
                                 WHERE p.person_id = :reader AND p.lesson_id = l.id AND p.read_at IS NOT NULL
                                   AND (w.pages IS NULL OR jsonb_exists(w.pages, p.page_id))),
                               coalesce(r.way, 'WHOLE'), r.page_id, r.visited_at, r.completed_at
                          FROM lessons.lesson l
                          LEFT JOIN lessons.lesson_reading r ON r.lesson_id = l.id AND r.person_id = :reader
                          JOIN lessons.lesson_version v ON v.id = coalesce(r.version_id,
                               (SELECT n.id FROM lessons.lesson_version n WHERE n.lesson_id = l.id
                                 ORDER BY n.number DESC LIMIT 1))
                          LEFT JOIN LATERAL (SELECT v.content -> 'contentNote' -> 'wayPages' AS pages WHERE r.way = 'ROUND') w ON true
                         WHERE NOT l.retired OR r.person_id IS NOT NULL
                         ORDER BY l.position""").set("reader", currentUser.personId()).list(LessonRow.class);
    }

    record LessonRow(
            String unitId,
            String id,
            long versionId,
            String title,
            String summary,
            int minutes,
            BigDecimal onlineHours,
            int pages,
            int pagesRead,
            Way way,
            @Nullable String pageId,
            @Nullable Instant visitedAt,
            @Nullable Instant completedAt) {
        CourseOutline.Lesson lesson() {
            return new CourseOutline.Lesson(
                    id,
                    versionId,
                    title,
                    summary,
                    minutes,
                    onlineHours,
                    pages,
                    Math.min(pages, pagesRead),
                    way,
                    pageId,
                    visitedAt,
                    completedAt);
        }
    }
}
