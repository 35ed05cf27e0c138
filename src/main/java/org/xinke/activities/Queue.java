package org.xinke.activities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.sql.Sql;

/** 候补: moves the waiting list up in the transaction that made room. The caller holds the activity's row. */
@ApplicationScoped
class Queue {
    @Inject
    Sql sql;

    @Inject
    Clock clock;

    Seats seats(long activity, @Nullable Integer places) {
        Map<Long, Integer> ofParts = sql
                .of("SELECT id, places FROM activities.part WHERE activity_id = :activity AND places IS NOT NULL")
                .set("activity", activity)
                .list(Counted.class)
                .stream()
                .collect(Collectors.toMap(Counted::part, Counted::number));
        Map<Long, Integer> taken = sql.of("""
                SELECT coalesce(part_id, 0), count(*) FROM activities.sign_up
                 WHERE activity_id = :activity AND state = 'JOINED' GROUP BY part_id""").set("activity", activity).list(Counted.class).stream()
                .collect(Collectors.toMap(Counted::part, Counted::number));
        return new Seats(places, ofParts, taken);
    }

    /** @return how many have a place now */
    int moveUp(long activity, @Nullable Integer places) {
        List<Seats.Waiting> queue = sql.of("""
                SELECT id, coalesce(part_id, 0) FROM activities.sign_up
                 WHERE activity_id = :activity AND state = 'WAITING' ORDER BY at, id""").set("activity", activity).list(Seats.Waiting.class);
        List<Long> moved = seats(activity, places).moveUp(queue);
        if (!moved.isEmpty()) {
            sql.of("""
                    UPDATE activities.sign_up SET state = 'JOINED', moved_at = :now WHERE id = ANY (CAST(:moved AS bigint[]))""").set("now", clock.instant()).set("moved", moved).run();
        }
        return moved.size();
    }

    record Counted(long part, int number) {}
}
