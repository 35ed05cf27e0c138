package org.xinke.activities.held;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.xinke.activities.ActivitySettings;
import org.xinke.files.FileStore;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.sql.Sql;

/** Pictures in the S3 store, each under a key of its own, so that a removed one is gone. Whoever calls has checked who may. */
@ApplicationScoped
class PictureShelf {
    private static final String FOLDER = "activities/";

    private static final String TYPE = "image/jpeg";

    @Inject
    Sql sql;

    @Inject
    ActivitySettings settings;

    @Inject
    FileStore store;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    /**
     * The row first: when the transaction fails, it never was there.
     *
     * @param most how many of the use the activity, or of a proof the caller, may have
     */
    long add(long activity, PictureUse use, byte[] sent, boolean consent, int most) {
        if (!consent) {
            throw new RuleViolation("activities.error.consent");
        }
        if (count(activity, use) >= most) {
            throw new RuleViolation("activities.error.pictures", most);
        }
        if (sent.length > settings.pictureBytes()) {
            throw new RuleViolation("activities.error.pictureTooBig", settings.pictureMegabytes());
        }
        byte[] drawn = settings.photograph().anew(sent);
        String key = FOLDER + UUID.randomUUID();
        long id = sql.of("""
                INSERT INTO activities.picture (activity_id, person_id, use, object_key, consent_at)
                VALUES (:activity, :person, :use, :key, :now) RETURNING id""")
                .set("activity", activity)
                .set("person", currentUser.personId())
                .set("use", use)
                .set("key", key)
                .set("now", clock.instant())
                .value(Long.class);
        store.putIfAbsent(key, TYPE, drawn);
        return id;
    }

    /** What remains is that there was one, and who took it back. */
    void withdraw(long picture, String key) {
        sql.of("""
                UPDATE activities.picture SET object_key = NULL, withdrawn_at = :now, withdrawn_by = :by WHERE id = :picture""")
                .set("now", clock.instant())
                .set("by", currentUser.personId())
                .set("picture", picture)
                .run();
        store.remove(key);
    }

    /** Those that are there. */
    List<Long> of(long activity, PictureUse use, long person) {
        return sql.of("""
                SELECT id FROM activities.picture
                 WHERE activity_id = :activity AND use = :use AND object_key IS NOT NULL AND (use = 'SUMMARY' OR person_id = :person)
                 ORDER BY id""")
                .set("activity", activity)
                .set("use", use)
                .set("person", person)
                .values(Long.class);
    }

    private int count(long activity, PictureUse use) {
        return of(activity, use, currentUser.personId()).size();
    }
}
