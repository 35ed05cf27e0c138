package org.xinke.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.sql.Sql;

/** The one class that touches {@code data_key}: data keys as they are kept, wrapped. */
@ApplicationScoped
class KeyStore {
    private static final String ROW =
            "SELECT id, owner_kind, owner_id, wrapped_by, wrapped, retired_at FROM vault.data_key ";

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    Optional<Wrapped> current(KeyOwner owner) {
        return sql.of(ROW + "WHERE owner_kind = :kind AND owner_id = :owner AND retired_at IS NULL")
                .set("kind", owner.kind())
                .set("owner", owner.id())
                .first(Wrapped.class);
    }

    Optional<Wrapped> find(long id) {
        return sql.of(ROW + "WHERE id = :id").set("id", id).first(Wrapped.class);
    }

    /** Waits for whoever makes one for the same owner at this moment; then that one is it. */
    void make(KeyOwner owner, String wrappedBy, byte[] wrapped) {
        sql.of("""
                        INSERT INTO vault.data_key (owner_kind, owner_id, wrapped_by, wrapped, made_at, wrapped_at)
                        VALUES (:kind, :owner, :by, :wrapped, :now, :now)
                            ON CONFLICT (owner_kind, owner_id) WHERE retired_at IS NULL DO NOTHING""")
                .set("kind", owner.kind())
                .set("owner", owner.id())
                .set("by", wrappedBy)
                .set("wrapped", wrapped)
                .set("now", clock.instant())
                .run();
    }

    /** A stretch of those that the keys wrap, in order; what a colleague has at hand is left to him. */
    List<Wrapped> wrappedBy(List<String> wrappers, long after, int most) {
        return sql.of(ROW + """
                        WHERE wrapped_by = ANY (CAST(:wrappers AS text[])) AND id > :after
                        ORDER BY id LIMIT :most FOR NO KEY UPDATE SKIP LOCKED""")
                .set("wrappers", wrappers)
                .set("after", after)
                .set("most", most)
                .list(Wrapped.class);
    }

    void wrapAnew(List<Wrapped> keys) {
        sql.of("""
                        UPDATE vault.data_key k SET wrapped_by = n.wrapped_by, wrapped = decode(n.wrapped, 'hex'), wrapped_at = :now
                          FROM unnest(CAST(:ids AS bigint[]), CAST(:by AS text[]), CAST(:wrapped AS text[])) AS n (id, wrapped_by, wrapped)
                         WHERE k.id = n.id""")
                .set("now", clock.instant())
                .set("ids", keys, Wrapped::id)
                .set("by", keys, Wrapped::wrappedBy)
                .set("wrapped", keys, key -> HexFormat.of().formatHex(key.wrapped()))
                .run();
    }

    /** Wrapped by none of these. Steps from one to the next along the index: asked often, and there are few. */
    List<String> missing(Collection<String> wrappers) {
        return sql.of("""
                        WITH RECURSIVE wrapper (id) AS (
                            SELECT min(wrapped_by) FROM vault.data_key
                             UNION ALL
                            SELECT (SELECT min(k.wrapped_by) FROM vault.data_key k WHERE k.wrapped_by > w.id) FROM wrapper w WHERE w.id IS NOT NULL
                        )
                        SELECT id FROM wrapper WHERE id <> ALL (CAST(:wrappers AS text[])) ORDER BY id""").set("wrappers", wrappers).values(String.class);
    }

    /** How many each key wraps. */
    List<Count> counts() {
        return sql.of("SELECT wrapped_by, count(*), max(wrapped_at) FROM vault.data_key GROUP BY wrapped_by")
                .list(Count.class);
    }

    /** What it has sealed opens, and nothing more is sealed with it. */
    void retire(KeyOwner owner) {
        sql.of("""
                        UPDATE vault.data_key SET retired_at = :now
                         WHERE owner_kind = :kind AND owner_id = :owner AND retired_at IS NULL""")
                .set("now", clock.instant())
                .set("kind", owner.kind())
                .set("owner", owner.id())
                .run();
    }

    List<Wrapped> retiredBefore(Instant time) {
        return sql.of(ROW + "WHERE retired_at < :time ORDER BY id")
                .set("time", time)
                .list(Wrapped.class);
    }

    void delete(long id) {
        sql.of("DELETE FROM vault.data_key WHERE id = :id").set("id", id).run();
    }

    /** @return how many keys are gone, and with them all that they have sealed */
    int erase(KeyOwner owner) {
        return sql.of("DELETE FROM vault.data_key WHERE owner_kind = :kind AND owner_id = :owner")
                .set("kind", owner.kind())
                .set("owner", owner.id())
                .run();
    }

    /** A row. */
    record Wrapped(
            long id,
            KeyOwner.Kind kind,
            long ownerId,
            String wrappedBy,
            byte[] wrapped,
            @Nullable Instant retiredAt) {
        KeyOwner owner() {
            return new KeyOwner(kind, ownerId);
        }

        Wrapped by(String wrapper, byte[] anew) {
            return new Wrapped(id, kind, ownerId, wrapper, anew, retiredAt);
        }
    }

    record Count(String wrappedBy, long dataKeys, Instant lastWrapped) {}
}
