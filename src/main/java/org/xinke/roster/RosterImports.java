package org.xinke.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.xinke.files.FileStore;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.Conflict;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Role;
import org.xinke.shared.Rows;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.Secret;
import org.xinke.tables.TableFile;
import org.xinke.tables.TableRow;

/** What academic affairs does with a list: send it, say what its columns mean, look, apply or discard. */
@ApplicationScoped
@Transactional
public class RosterImports {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    CurrentUser currentUser;

    @Inject
    Audit audit;

    @Inject
    FileStore store;

    @Inject
    RosterLimits limits;

    @Inject
    RosterImportQueries queries;

    /**
     * A table, or a OneRoster export, which becomes one import for each kind of list in it.
     *
     * @return the imports, in the order in which they are best taken over
     * @throws RuleViolation when it is neither, or cannot be read
     */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public List<Long> receive(NewImport sent) {
        try {
            refuseTooLarge(sent);
            return OneRosterZip.isOne(sent.file()) ? sendOneRoster(sent) : List.of(send(sent));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws RuleViolation when it is no table, or one that cannot be read */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public long send(NewImport sent) {
        try {
            refuseTooLarge(sent);
            ListHead head = ListHead.find(firstRows(sent), known(sent.kind()));
            String key = "roster/" + hash(sent);
            store.put(key, "application/octet-stream", sent.file());
            long id = insert(sent, head, key);
            audit.record("roster.send", "import:" + id, null, sent.kind() + " " + sent.fileName());
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says what the columns mean, and has the list read. Next time the same headers mean the same. */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public void read(long id, Map<RosterField, Integer> mapping) {
        ImportCase found = queries.one(id);
        if (!mapping.keySet().containsAll(found.kind().required())) {
            throw new RuleViolation("roster.error.required");
        }
        move(id, ImportState.MAPPING, ImportState.READING);
        em.createNativeQuery("UPDATE roster.roster_import SET mapping = CAST(?2 AS jsonb) WHERE id = ?1")
                .setParameter(1, id)
                .setParameter(2, RosterJson.write(mapping))
                .executeUpdate();
        mapping.forEach((field, column) -> remember(found, field, column));
    }

    /** @param looked above the brake somebody must say that they have looked; it is kept on record */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public void apply(long id, boolean looked) {
        ImportCase found = queries.one(id);
        if (found.braked() && !looked) {
            throw new RuleViolation("roster.error.brake", found.changedPercent());
        }
        move(id, ImportState.REVIEW, ImportState.APPLYING);
        em.createNativeQuery(
                        "UPDATE roster.roster_import SET applied_at = ?2, applied_by = ?3, overridden = ?4 WHERE id = ?1")
                .setParameter(1, id)
                .setParameter(2, Timestamp.from(clock.instant()))
                .setParameter(3, currentUser.personId())
                .setParameter(4, found.braked())
                .executeUpdate();
        audit.record(
                found.braked() ? "roster.applyPastBrake" : "roster.apply",
                "import:" + id,
                null,
                String.valueOf(found.counts()));
    }

    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public void discard(long id) {
        ImportState state = queries.one(id).state();
        if (state.working() || state == ImportState.APPLIED) {
            throw new Conflict();
        }
        move(id, state, ImportState.DISCARDED);
        em.createNativeQuery("DELETE FROM roster.roster_row WHERE import_id = ?1")
                .setParameter(1, id)
                .executeUpdate();
        audit.record("roster.discard", "import:" + id, null, null);
    }

    /** Reads the file once more, after a failure or to compare it with today. */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public void again(long id) {
        ImportState state = queries.one(id).state();
        if (state != ImportState.FAILED && state != ImportState.REVIEW) {
            throw new Conflict();
        }
        move(id, state, ImportState.READING);
    }

    private List<Long> sendOneRoster(NewImport sent) throws IOException {
        Path folder = Files.createTempDirectory("oneroster");
        Map<RosterKind, Path> lists = OneRoster.lists(sent.file(), folder, limits.table());
        try {
            if (lists.isEmpty()) {
                throw new RuleViolation("roster.error.noRows");
            }
            List<Long> ids = new ArrayList<>();
            lists.forEach((kind, list) -> ids.add(
                    send(new NewImport(kind, sent.document(), sent.fileName() + " " + list.getFileName(), list))));
            return ids;
        } finally {
            for (RosterKind kind : RosterKind.values()) {
                Files.deleteIfExists(OneRoster.file(folder, kind));
            }
            Files.deleteIfExists(folder);
        }
    }

    private void refuseTooLarge(NewImport sent) throws IOException {
        if (Files.size(sent.file()) > limits.fileBytes()) {
            throw new RuleViolation("roster.error.tooLarge", limits.fileBytes() / 1_000_000);
        }
    }

    private void move(long id, ImportState from, ImportState to) {
        int moved = em.createNativeQuery("""
                        UPDATE roster.roster_import SET state = ?3, problem = NULL, tries = 0, lease_until = NULL, version = version + 1
                         WHERE id = ?1 AND state = ?2""")
                .setParameter(1, id)
                .setParameter(2, from.name())
                .setParameter(3, to.name())
                .executeUpdate();
        if (moved == 0) {
            throw new Conflict();
        }
    }

    private List<TableRow> firstRows(NewImport sent) throws IOException {
        List<TableRow> first = new ArrayList<>();
        TableFile.open(sent.file(), limits.table()).read(row -> {
            if (!row.blank()) {
                first.add(row);
            }
            return first.size() < ListHead.WITHIN;
        });
        if (first.size() < 2) {
            throw new RuleViolation("roster.error.noRows");
        }
        return first;
    }

    private Map<String, RosterField> known(RosterKind kind) {
        Map<String, RosterField> words = new HashMap<>();
        Rows.list(
                        em.createNativeQuery("SELECT header, field FROM roster.roster_column WHERE kind = ?1")
                                .setParameter(1, kind.name()),
                        Column.class)
                .forEach(column -> words.put(ListHead.plain(column.header()), column.field()));
        return words;
    }

    private void remember(ImportCase found, RosterField field, int column) {
        em.createNativeQuery("""
                        INSERT INTO roster.roster_column (kind, header, field, remembered) VALUES (?1, ?2, ?3, true)
                        ON CONFLICT (kind, header) DO UPDATE SET field = excluded.field, remembered = true
                         WHERE roster_column.field <> excluded.field""")
                .setParameter(1, found.kind().name())
                .setParameter(2, ListHead.plain(found.headers().get(column)))
                .setParameter(3, field.name())
                .executeUpdate();
    }

    private long insert(NewImport sent, ListHead head, String key) throws IOException {
        return ((Number) em.createNativeQuery("""
                        INSERT INTO roster.roster_import (kind, state, document, file_name, file_key, file_size, header_line, headers, mapping, created_at, created_by)
                        VALUES (?1, 'MAPPING', ?2, ?3, ?4, ?5, ?6, CAST(?7 AS jsonb), CAST(?8 AS jsonb), ?9, ?10) RETURNING id""")
                        .setParameter(1, sent.kind().name())
                        .setParameter(
                                2,
                                sent.document().isBlank()
                                        ? sent.fileName()
                                        : sent.document().strip())
                        .setParameter(3, sent.fileName())
                        .setParameter(4, key)
                        .setParameter(5, Files.size(sent.file()))
                        .setParameter(6, head.line())
                        .setParameter(7, RosterJson.write(head.headers()))
                        .setParameter(8, RosterJson.write(head.mapping()))
                        .setParameter(9, Timestamp.from(clock.instant()))
                        .setParameter(10, currentUser.personId())
                        .getSingleResult())
                .longValue();
    }

    private static String hash(NewImport sent) throws IOException {
        try (InputStream in = Files.newInputStream(sent.file());
                DigestInputStream digest = new DigestInputStream(in, Secret.sha256())) {
            digest.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        }
    }

    record Column(String header, RosterField field) {}
}
