package org.xinke.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xinke.files.FileStore;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.Secret;
import org.xinke.shared.Sql;
import org.xinke.tables.TableFile;
import org.xinke.tables.TableRow;

/** Takes lists in: each is kept as it came, and becomes an import that waits for somebody to say what its columns mean. */
@ApplicationScoped
@Transactional
public class SentLists {
    private static final long MEGABYTE = 1_000_000;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    CurrentUser currentUser;

    @Inject
    Audit audit;

    @Inject
    FileStore store;

    @Inject
    RosterSettings settings;

    @Inject
    KnownHeaders headers;

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
            ListHead head = ListHead.find(firstRows(sent), headers.of(sent.kind()));
            String key = "roster/" + Secret.hex(sent.file());
            store.put(key, "application/octet-stream", sent.file());
            long id = insert(sent, head, key);
            audit.record("roster.send", "import:" + id, null, sent.kind() + " " + sent.fileName());
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Long> sendOneRoster(NewImport sent) throws IOException {
        Path folder = Files.createTempDirectory("oneroster");
        Map<RosterKind, Path> lists = OneRosterLists.lists(sent.file(), folder, settings.table());
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
                Files.deleteIfExists(OneRosterLists.file(folder, kind));
            }
            Files.deleteIfExists(folder);
        }
    }

    private void refuseTooLarge(NewImport sent) throws IOException {
        if (Files.size(sent.file()) > settings.fileBytes()) {
            throw new RuleViolation("roster.error.tooLarge", settings.fileBytes() / MEGABYTE);
        }
    }

    private List<TableRow> firstRows(NewImport sent) throws IOException {
        List<TableRow> first = new ArrayList<>();
        TableFile.open(sent.file(), settings.table()).read(row -> {
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

    private long insert(NewImport sent, ListHead head, String key) throws IOException {
        return sql.of("""
                INSERT INTO roster.roster_import
                       (kind, state, document, file_name, file_key, file_size, header_line, headers, mapping, created_at, created_by)
                VALUES (:kind, :state, :document, :file, :key, :size, :line, CAST(:headers AS jsonb),
                        CAST(:mapping AS jsonb), :now, :by)
                RETURNING id""")
                .set("kind", sent.kind())
                .set("state", ImportState.MAPPING)
                .set("document", sent.namedDocument())
                .set("file", sent.fileName())
                .set("key", key)
                .set("size", Files.size(sent.file()))
                .set("line", head.line())
                .setJson("headers", head.headers())
                .setJson("mapping", head.mapping())
                .set("now", clock.instant())
                .set("by", currentUser.personId())
                .value(Long.class);
    }
}
