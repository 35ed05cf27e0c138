package org.xinke.activities.held;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.xinke.activities.Charge;
import org.xinke.files.FileStore;
import org.xinke.files.StoredFile;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Identity;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;

/**
 * Looking at a picture, and taking consent back. A proof is its student's and of those who may read it; those of a summary are of all
 * who took part, and each of them who is in it can have it removed.
 */
@ApplicationScoped
@Transactional
@Allowed({Role.INSTRUCTOR, Role.LEAD, Role.CENTER, Role.COLLEGE_OFFICER, Role.STUDENT})
public class ActivityPictures {
    @Inject
    Sql sql;

    @Inject
    Charge charge;

    @Inject
    PictureShelf shelf;

    @Inject
    FileStore store;

    @Inject
    CurrentUser currentUser;

    @Inject
    Audit audit;

    /** Close it. @throws NotFound when there is none, or none for the caller */
    public StoredFile open(long pictureId) {
        return store.open(key(pictureId)).orElseThrow(NotFound::new);
    }

    /** It is removed everywhere at once; nobody has to say why. */
    public void withdraw(long pictureId) {
        shelf.withdraw(pictureId, key(pictureId));
        audit.record("activities.withdrawConsent", "picture:" + pictureId, null, null);
    }

    private String key(long pictureId) {
        Row row = sql.of("""
                SELECT b.activity_id, b.person_id, b.use, b.object_key,
                       EXISTS (SELECT 1 FROM activities.sign_up s
                                WHERE s.activity_id = b.activity_id AND s.person_id = :me AND s.state = 'JOINED')
                  FROM activities.picture b WHERE b.id = :picture AND b.object_key IS NOT NULL""")
                .set("me", currentUser.personId())
                .set("picture", pictureId)
                .first(Row.class)
                .orElseThrow(NotFound::new);
        if (!own(row)) {
            // tells the same to strangers, whether there is a picture or not
            charge.activity(row.activityId());
            if (row.use() == PictureUse.PROOF && !charge.reads()) {
                throw new NotFound();
            }
        }
        return row.objectKey();
    }

    private boolean own(Row row) {
        Identity me = currentUser.get();
        return row.personId() == me.personId() || (row.use() == PictureUse.SUMMARY && row.tookPart());
    }

    record Row(long activityId, long personId, PictureUse use, String objectKey, boolean tookPart) {}
}
