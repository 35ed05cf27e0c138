package org.xinke.roster.merging;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xinke.people.RosterChanged;
import org.xinke.shared.Audit;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.sql.Sql;

/** The use cases over one connection, and what they said to others. */
final class PlacesHouse {
    private final Connection connection;
    private final Sql sql = new Sql();
    private final PlacesQueries queries = new PlacesQueries();
    private final MergePreviews previews = new MergePreviews();
    private final Places places = new Places();
    private final TakingBack takingBack = new TakingBack();
    private final List<Long> told = new ArrayList<>();
    private final List<String> audited = new ArrayList<>();

    PlacesHouse(Connection connection) {
        this.connection = connection;
        Clock clock = Clock.fixed(Instant.parse("2026-11-28T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
        Merger merger = new Merger();
        merger.sql = sql;
        queries.sql = sql;
        previews.sql = sql;
        previews.clock = clock;
        places.sql = sql;
        places.queries = queries;
        places.previews = previews;
        places.merger = merger;
        places.clock = clock;
        places.currentUser = new Me();
        places.audit = new Noted();
        places.changed = new Told();
        takingBack.sql = sql;
        takingBack.queries = queries;
        takingBack.clock = clock;
        takingBack.currentUser = new Me();
        takingBack.audit = new Noted();
        takingBack.changed = new Told();
    }

    MergePreview preview(PlaceSort sort, long place, long into) {
        return over(() -> previews.of(sort, place, into));
    }

    long merge(PlaceSort sort, long place, long into) {
        return merge(sort, place, into, preview(sort, place, into));
    }

    long merge(PlaceSort sort, long place, long into, MergePreview seen) {
        return over(() -> {
            places.merge(sort, queries.place(sort, place), into, seen, "教务〔2026〕1 号");
            return queries.changes(1).get(0).id();
        });
    }

    long rename(PlaceSort sort, long place, String name) {
        return over(() -> {
            places.rename(sort, queries.place(sort, place), name, "教务〔2026〕1 号");
            return queries.changes(1).get(0).id();
        });
    }

    void renameWithoutPaper(PlaceSort sort, long place, String name) {
        over(() -> {
            places.rename(sort, queries.place(sort, place), name, " ");
            return true;
        });
    }

    int takeBack(long change) {
        return over(() -> takingBack.takeBack(change));
    }

    List<String> others(PlaceSort sort, long place) {
        return over(() -> queries.others(sort, queries.place(sort, place)).stream()
                .map(PlaceLine::name)
                .toList());
    }

    List<Long> told() {
        return told;
    }

    List<String> audited() {
        return audited;
    }

    private <T> T over(Supplier<T> job) {
        return sql.over(connection, job);
    }

    private static final class Me extends CurrentUser {
        @Override
        public long personId() {
            return 9;
        }
    }

    private final class Noted extends Audit {
        @Override
        public void record(String action, String subject, @Nullable String before, @Nullable String after) {
            audited.add(action + " " + subject);
        }
    }

    private final class Told implements Event<RosterChanged> {
        @Override
        public void fire(RosterChanged event) {
            told.addAll(event.people());
        }

        @Override
        public <U extends RosterChanged> CompletionStage<U> fireAsync(U event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends RosterChanged> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Event<RosterChanged> select(Annotation... qualifiers) {
            return this;
        }

        @Override
        public <U extends RosterChanged> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends RosterChanged> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }
    }
}
