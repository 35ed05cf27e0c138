package org.xinke.lessons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xinke.content.Block;
import org.xinke.journal.PracticeTask;
import org.xinke.journal.WritingPlace;
import org.xinke.journal.WritingTasks;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.NotFound;
import org.xinke.shared.sql.Sql;

/** What the lessons ask the caller to write, in the versions that the caller reads. */
@ApplicationScoped
class OwnTasks implements WritingTasks {
    @Inject
    Sql sql;

    @Inject
    CurrentUser currentUser;

    @Inject
    Readings readings;

    @Override
    public Block.Reflection reflection(String lessonId, String blockId) {
        return block(lessonId, blockId, Block.Reflection.class);
    }

    @Override
    public Block.Practice practice(String lessonId, String blockId) {
        return block(lessonId, blockId, Block.Practice.class);
    }

    @Override
    public Optional<Block.Training> training(String lessonId, String blockId) {
        return blocks(lessonId)
                .filter(Block.Training.class::isInstance)
                .map(Block.Training.class::cast)
                .filter(training -> training.id().equals(blockId) && training.asked() != Block.HandIn.STAYS)
                .findFirst();
    }

    @Override
    public void ownEyes(String lessonId, String blockId) {
        if (blocks(lessonId).noneMatch(block -> isOwn(block, blockId))) {
            throw new NotFound();
        }
    }

    private static boolean isOwn(Block block, String id) {
        return block instanceof Block.Practice && block.id().equals(id)
                || block instanceof Block.CaseStudy study
                        && study.stages().stream()
                                .flatMap(stage -> stage.questions().stream())
                                .anyMatch(question -> question.id().equals(id));
    }

    /** Those off the reader's way round are not asked for; a training whose version says nothing asks for a text. */
    @Override
    public List<WritingPlace> writings() {
        return sql.of("""
                        SELECT r.lesson_id, v.title, page ->> 'id', block ->> 'id', upper(block ->> 'block'),
                               coalesce(block ->> 'title', page ->> 'title'), coalesce(block ->> 'readers', 'TEACHER')
                          FROM lessons.lesson_reading r
                          JOIN lessons.lesson l ON l.id = r.lesson_id
                          JOIN lessons.lesson_version v ON v.id = r.version_id
                         CROSS JOIN LATERAL jsonb_array_elements(v.content -> 'pages') WITH ORDINALITY AS p (page, place)
                         CROSS JOIN LATERAL jsonb_array_elements(page -> 'blocks') AS block
                         WHERE r.person_id = :reader
                           AND (block ->> 'block' = 'reflection'
                                OR block ->> 'block' = 'training' AND coalesce(block ->> 'handIn', 'TEXT') <> 'STAYS')
                           AND (r.way = 'WHOLE' OR jsonb_exists(v.content -> 'contentNote' -> 'wayPages', page ->> 'id'))
                         ORDER BY l.position, p.place""").set("reader", currentUser.personId()).list(WritingPlace.class);
    }

    @Override
    public List<PracticeTask> practices() {
        return sql.of("""
                        SELECT l.id, v.title, page ->> 'id', block ->> 'id', block ->> 'piece', r.person_id IS NOT NULL
                          FROM lessons.lesson l
                          LEFT JOIN lessons.lesson_reading r ON r.lesson_id = l.id AND r.person_id = :reader
                          JOIN lessons.lesson_version v ON v.id = coalesce(r.version_id,
                               (SELECT n.id FROM lessons.lesson_version n WHERE n.lesson_id = l.id
                                 ORDER BY n.number DESC LIMIT 1))
                         CROSS JOIN LATERAL jsonb_array_elements(v.content -> 'pages') AS page
                         CROSS JOIN LATERAL jsonb_array_elements(page -> 'blocks') AS block
                         WHERE block ->> 'block' = 'practice' AND (NOT l.retired OR r.person_id IS NOT NULL)
                         ORDER BY l.position, block ->> 'id'""").set("reader", currentUser.personId()).list(PracticeTask.class);
    }

    private Stream<Block> blocks(String lessonId) {
        return readings.content(readings.own(lessonId)).pages().stream().flatMap(page -> page.blocks().stream());
    }

    private <T extends Block> T block(String lessonId, String blockId, Class<T> kind) {
        return blocks(lessonId)
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(block -> block.id().equals(blockId))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
