package org.xinke.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;

/** Reflections, for the teachers of the writers' sections; the writer sees each reading. */
@ApplicationScoped
@Transactional
public class ReflectionReading {
    @Inject
    Clock clock;

    @Inject
    CurrentUser currentUser;

    @Inject
    ReflectionVault vault;

    @Inject
    PictureVault pictures;

    @Inject
    Audit audit;

    @Allowed({Role.INSTRUCTOR, Role.LEAD})
    public List<ReflectionLine> list(int limit, int offset) {
        return vault.ofTeacher(currentUser.personId(), limit, offset);
    }

    /** Of a text that the caller has read. */
    @Allowed({Role.INSTRUCTOR, Role.LEAD})
    public List<Long> pictures(long reflectionId) {
        return pictures.of(vault.readBy(currentUser.personId(), reflectionId));
    }

    /** @throws NotFound when the caller has not read the text that it goes with */
    @Allowed({Role.INSTRUCTOR, Role.LEAD})
    public byte[] picture(long reflectionId, long id) {
        return pictures.open(vault.readBy(currentUser.personId(), reflectionId), id);
    }

    /** @throws NotFound when the caller does not teach a section of the writer, or the writer was promised privacy */
    @Allowed({Role.INSTRUCTOR, Role.LEAD})
    public ReflectionText read(long reflectionId) {
        ReflectionText text = vault.readAsTeacher(currentUser.personId(), reflectionId, clock.instant());
        audit.record("lessons.readReflection", "reflection:" + reflectionId, null, null);
        return text;
    }
}
