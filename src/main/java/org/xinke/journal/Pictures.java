package org.xinke.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.xinke.content.Block;
import org.xinke.shared.Allowed;
import org.xinke.shared.Conflict;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;

/** Photographs that go with what is handed in of a training, for whoever hands it in. */
@ApplicationScoped
@Transactional
public class Pictures {
    @Inject
    CurrentUser currentUser;

    @Inject
    WritingTasks tasks;

    @Inject
    JournalSettings settings;

    @Inject
    ReflectionVault texts;

    @Inject
    PictureVault vault;

    @Allowed(Role.STUDENT)
    public List<Long> own(String lessonId, String blockId) {
        return vault.of(at(lessonId, blockId));
    }

    /** In bytes; asked before a file is read. */
    @Allowed(Role.STUDENT)
    public long most() {
        return settings.pictureBytes();
    }

    /** How many go with one text. */
    @Allowed(Role.STUDENT)
    public int room() {
        return settings.pictures();
    }

    /**
     * Painted anew before it is kept: nothing of what the camera wrote beside it stays.
     *
     * @throws NotFound when the caller's lesson asks for no picture there
     * @throws Conflict when it was handed in already
     * @throws RuleViolation when there are enough, or it is no picture
     */
    @Allowed(Role.STUDENT)
    public void add(String lessonId, String blockId, byte[] sent) {
        if (tasks.training(lessonId, blockId)
                .filter(training -> training.asked() == Block.HandIn.PICTURE)
                .isEmpty()) {
            throw new NotFound();
        }
        refuseHandedIn(lessonId, blockId);
        if (own(lessonId, blockId).size() >= settings.pictures()) {
            throw new RuleViolation("lessons.error.picturesEnough", settings.pictures());
        }
        vault.add(at(lessonId, blockId), settings.photograph().anew(sent));
    }

    @Allowed(Role.STUDENT)
    public byte[] open(String lessonId, String blockId, long id) {
        return vault.open(at(lessonId, blockId), id);
    }

    /** @throws Conflict when it was handed in already */
    @Allowed(Role.STUDENT)
    public void remove(String lessonId, String blockId, long id) {
        refuseHandedIn(lessonId, blockId);
        vault.remove(at(lessonId, blockId), id);
    }

    private void refuseHandedIn(String lessonId, String blockId) {
        if (texts.isHandedIn(at(lessonId, blockId))) {
            throw new Conflict("lessons.error.handedIn");
        }
    }

    private WrittenAt at(String lessonId, String blockId) {
        return new WrittenAt(currentUser.personId(), lessonId, blockId);
    }
}
