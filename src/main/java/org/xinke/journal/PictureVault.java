package org.xinke.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.xinke.files.FileStore;
import org.xinke.files.StoredFile;
import org.xinke.shared.NotFound;
import org.xinke.shared.sql.Sql;
import org.xinke.shared.sql.SqlStatement;
import org.xinke.vault.FileKey;
import org.xinke.vault.KeyOwner;
import org.xinke.vault.Place;
import org.xinke.vault.Sealed;
import org.xinke.vault.Vault;

/** The one class that touches {@code journal.picture} and what lies in the store for it; who may see is decided before. */
@ApplicationScoped
class PictureVault {
    private static final String FOLDER = "journal/";
    private static final String TYPE = "application/octet-stream";

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Vault vault;

    @Inject
    FileStore store;

    /** In the order in which they came. */
    List<Long> of(WrittenAt place) {
        return at("""
                SELECT id FROM journal.picture
                 WHERE person_id = :writer AND lesson_id = :lesson AND block_id = :block ORDER BY id""", place).values(Long.class);
    }

    void add(WrittenAt place, byte[] jpeg) {
        String key = FOLDER + UUID.randomUUID();
        FileKey own = FileKey.fresh();
        Sealed secret = vault.seal(KeyOwner.person(place.writer()), where(key), own.text());
        byte[] sealed = own.seal(jpeg);
        at("""
                INSERT INTO journal.picture (person_id, lesson_id, block_id, object_key, size, secret, secret_key, added_at)
                VALUES (:writer, :lesson, :block, :object, :size, :secret, :key, :now)""", place)
                .set("object", key)
                .set("size", sealed.length)
                .set("secret", secret.bytes())
                .set("key", secret.key())
                .set("now", clock.instant())
                .run();
        store.putIfAbsent(key, TYPE, sealed);
    }

    /** @throws NotFound when this text has no such picture */
    byte[] open(WrittenAt place, long id) {
        Row row = at("""
                SELECT object_key, secret, secret_key FROM journal.picture
                 WHERE id = :id AND person_id = :writer AND lesson_id = :lesson AND block_id = :block""", place).set("id", id).first(Row.class).orElseThrow(NotFound::new);
        String own = vault.open(KeyOwner.person(place.writer()), where(row.objectKey), row.secretKey, row.secret);
        try (StoredFile file = store.open(row.objectKey).orElseThrow(NotFound::new)) {
            return FileKey.of(own).open(file.stream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws NotFound when this text has no such picture */
    void remove(WrittenAt place, long id) {
        String key = at("""
                DELETE FROM journal.picture
                 WHERE id = :id AND person_id = :writer AND lesson_id = :lesson AND block_id = :block
                RETURNING object_key""", place).set("id", id).firstValue(String.class).orElseThrow(NotFound::new);
        store.remove(key);
    }

    /** Those added before that belong to no text: it was forgotten, or never written. */
    void forget(Instant before) {
        sql.of("""
                        DELETE FROM journal.picture p
                         WHERE p.added_at < :before
                           AND NOT EXISTS (SELECT 1 FROM journal.reflection f
                                            WHERE f.person_id = p.person_id AND f.lesson_id = p.lesson_id AND f.block_id = p.block_id)
                        RETURNING object_key""").set("before", before).values(String.class).forEach(store::remove);
    }

    /** Whatever another key than this one has sealed; the files stay as they are. */
    void sealAnew(long writer, long key) {
        sql.of("""
                        SELECT object_key, secret, secret_key FROM journal.picture
                         WHERE person_id = :writer AND secret_key <> :key FOR UPDATE""").set("writer", writer).set("key", key).list(Row.class).forEach(old -> {
            Sealed anew = vault.sealAnew(KeyOwner.person(writer), where(old.objectKey), old.secretKey, old.secret);
            sql.of("UPDATE journal.picture SET secret = :secret, secret_key = :key WHERE object_key = :object")
                    .set("secret", anew.bytes())
                    .set("key", anew.key())
                    .set("object", old.objectKey)
                    .run();
        });
    }

    private SqlStatement at(String statement, WrittenAt place) {
        return sql.of(statement)
                .set("writer", place.writer())
                .set("lesson", place.lessonId())
                .set("block", place.blockId());
    }

    private static Place where(String objectKey) {
        return Place.of("journal.picture", objectKey);
    }

    record Row(String objectKey, byte[] secret, long secretKey) {}
}
