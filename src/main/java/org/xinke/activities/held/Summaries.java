package org.xinke.activities.held;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.xinke.activities.Activity;
import org.xinke.activities.ActivitySettings;
import org.xinke.activities.ActivityState;
import org.xinke.activities.Charge;
import org.xinke.activities.MyActivities;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;

/** 小结: what an activity was, in so many characters, with pictures. Written by those who hold it, read by all who took part. */
@ApplicationScoped
@Transactional
@Allowed({Role.INSTRUCTOR, Role.LEAD, Role.CENTER, Role.COLLEGE_OFFICER, Role.STUDENT})
public class Summaries {
    @Inject
    Sql sql;

    @Inject
    Charge charge;

    @Inject
    PictureShelf shelf;

    @Inject
    MyActivities mine;

    @Inject
    ActivitySettings settings;

    @Inject
    Audit audit;

    public void write(long id, String text) {
        Activity activity = charge.locked(id).demand(ActivityState.RUNNING, ActivityState.DONE);
        new Written(text).demand(settings.summaryCharacters());
        sql.of("UPDATE activities.activity SET summary = :text WHERE id = :activity")
                .set("text", text.strip())
                .set("activity", id)
                .run();
        audit.record("activities.summary", "activity:" + activity.id(), null, null);
    }

    /** @param consent of everybody who can be recognised in it */
    public void add(long id, byte[] picture, boolean consent) {
        charge.locked(id).demand(ActivityState.RUNNING, ActivityState.DONE);
        shelf.add(id, PictureUse.SUMMARY, picture, consent, settings.summaryPicturesMost());
    }

    public Pictured pictures(long id) {
        return pictured(charge.activity(id).id());
    }

    /** The same for a student who may see the activity. */
    @Allowed(Role.STUDENT)
    public Pictured seen(long id) {
        return mine.one(id).in() ? pictured(id) : new Pictured(List.of(), 0);
    }

    private Pictured pictured(long id) {
        int gone = sql.of("""
                SELECT count(*) FROM activities.picture
                 WHERE activity_id = :activity AND use = 'SUMMARY' AND object_key IS NULL""").set("activity", id).value(Number.class).intValue();
        return new Pictured(shelf.of(id, PictureUse.SUMMARY, 0), gone);
    }

    /**
     * The pictures of a summary.
     *
     * @param ids of those that are there
     * @param withdrawn how many were removed, because consent was
     */
    public record Pictured(List<Long> ids, int withdrawn) {}
}
