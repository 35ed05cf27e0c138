package org.xinke.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinke.content.Block;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.Conflict;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;

/** 反思, for its writer: a draft that is kept while one writes, handed in once, and who has read it since. */
@ApplicationScoped
@Transactional
public class Reflections {
    @Inject
    Clock clock;

    @Inject
    CurrentUser currentUser;

    @Inject
    WritingTasks tasks;

    @Inject
    ReflectionVault vault;

    @Inject
    JournalSettings settings;

    @Inject
    Event<BlockDone> done;

    @Inject
    Audit audit;

    /** The texts that the course asks the caller for, in its order, and how far each is; those of lessons opened so far. */
    @Allowed(Role.STUDENT)
    public List<OwnWriting> all() {
        Map<List<String>, ReflectionVault.Standing> standing = vault.standing(currentUser.personId());
        return tasks.writings().stream()
                .map(place ->
                        ReflectionVault.Standing.of(place, standing.get(List.of(place.lessonId(), place.blockId()))))
                .toList();
    }

    /** What is handed in of a training, asked for as a text; its readers are those of the section. */
    @Allowed(Role.STUDENT)
    public Block.Reflection text(Block.Training training) {
        return settings.text(training);
    }

    @Allowed(Role.STUDENT)
    public Optional<OwnReflection> own(String lessonId, String blockId) {
        return vault.own(currentUser.personId(), lessonId, blockId);
    }

    /** Who has read the caller's reflection; empty while it is a draft. */
    @Allowed(Role.STUDENT)
    public List<ReflectionRead> reads(String lessonId, String blockId) {
        return own(lessonId, blockId).map(own -> vault.reads(own.id())).orElse(List.of());
    }

    /**
     * @param number of the draft that the caller's window shows; 0 before the first
     * @throws Conflict when another window has saved since
     */
    @Allowed(Role.STUDENT)
    public SavedDraft saveDraft(String lessonId, String blockId, String text, int number) {
        Block.Reflection task = task(lessonId, blockId);
        if (ReflectionLength.of(text) > task.max()) {
            throw new RuleViolation("lessons.error.reflectionLength", task.min(), task.max());
        }
        return store(lessonId, task, text, number);
    }

    /**
     * From here on it stays as it is, and those promised may read it.
     *
     * @throws RuleViolation when it is shorter or longer than asked
     */
    @Allowed(Role.STUDENT)
    public void handIn(String lessonId, String blockId, String text, int number) {
        Block.Reflection task = task(lessonId, blockId);
        int length = ReflectionLength.of(text);
        if (length < task.min() || length > task.max()) {
            throw new RuleViolation("lessons.error.reflectionLength", task.min(), task.max());
        }
        store(lessonId, task, text, number);
        vault.seal(currentUser.personId(), lessonId, blockId, clock.instant());
        audit.record("lessons.handInReflection", "reflection:" + lessonId + "/" + blockId, null, null);
        done.fire(new BlockDone(lessonId, blockId));
    }

    private Block.Reflection task(String lessonId, String blockId) {
        return tasks.training(lessonId, blockId)
                .map(settings::text)
                .orElseGet(() -> tasks.reflection(lessonId, blockId));
    }

    private SavedDraft store(String lessonId, Block.Reflection task, String text, int number) {
        Instant now = clock.instant();
        return vault.save(currentUser.personId(), lessonId, task, text, number, now)
                .map(stored -> new SavedDraft(stored, now))
                .orElseThrow(() -> new Conflict("lessons.error.draftElsewhere"));
    }
}
