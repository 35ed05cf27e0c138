package org.xinke.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinke.files.FileStore;
import org.xinke.oneroster.OneRosterChoice;
import org.xinke.oneroster.OneRosterContents;
import org.xinke.oneroster.OneRosterList;
import org.xinke.oneroster.OneRosterLists;
import org.xinke.roster.lists.KnownHeaders;
import org.xinke.roster.lists.ListSheet;
import org.xinke.roster.lists.RosterKind;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.Secret;
import org.xinke.shared.sql.Sql;
import org.xinke.tables.TableFile;

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
            return OneRosterContents.isOne(sent.file()) ? sendOneRoster(sent) : List.of(send(sent));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws RuleViolation when it is no table, or one that cannot be read */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public long send(NewImport sent) {
        try {
            refuseTooLarge(sent);
            ListSheet sheet = ListSheet.best(TableFile.open(sent.file(), settings.table()), headers.of(sent.kind()));
            String key = "roster/" + Secret.hex(sent.file());
            store.put(key, "application/octet-stream", sent.file());
            long id = insert(sent, sheet, key);
            audit.record("roster.send", "import:" + id, null, sent.kind() + " " + sent.fileName());
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a OneRoster export speaks of; empty when the file is something else. */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public Optional<OneRosterContents> oneRoster(Path file) {
        try {
            return OneRosterContents.isOne(file)
                    ? Optional.of(OneRosterContents.of(file, settings.table()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Long> sendOneRoster(NewImport sent) throws IOException {
        OneRosterContents contents = OneRosterContents.of(sent.file(), settings.table());
        if (contents.asks() && sent.choice().equals(OneRosterChoice.NONE)) {
            throw new RuleViolation("roster.error.whichCourse");
        }
        Path folder = Files.createTempDirectory("oneroster");
        try {
            Map<OneRosterList, Path> lists =
                    OneRosterLists.lists(sent.file(), folder, settings.table(), sent.choice(), LocalDate.now(clock));
            if (lists.isEmpty()) {
                throw new RuleViolation("roster.error.noRows");
            }
            List<Long> ids = new ArrayList<>();
            for (Map.Entry<OneRosterList, Path> list : lists.entrySet()) {
                ids.add(sendPart(sent, list.getKey(), list.getValue(), contents.delta()));
            }
            return ids;
        } finally {
            for (OneRosterList kind : OneRosterList.values()) {
                Files.deleteIfExists(OneRosterLists.file(folder, kind));
            }
            Files.deleteIfExists(folder);
        }
    }

    private long sendPart(NewImport sent, OneRosterList list, Path file, boolean delta) {
        long id = send(new NewImport(
                RosterKind.valueOf(list.name()), sent.document(), sent.fileName() + " " + file.getFileName(), file));
        if (delta) {
            sql.of("UPDATE roster.roster_import SET delta = true WHERE id = :id")
                    .set("id", id)
                    .run();
        }
        return id;
    }

    private void refuseTooLarge(NewImport sent) throws IOException {
        if (Files.size(sent.file()) > settings.fileBytes()) {
            throw new RuleViolation("roster.error.tooLarge", settings.fileBytes() / MEGABYTE);
        }
    }

    private long insert(NewImport sent, ListSheet sheet, String key) throws IOException {
        return sql.of("""
                INSERT INTO roster.roster_import
                       (kind, state, document, file_name, file_key, file_size, header_line, headers, mapping,
                        sheet, samples, created_at, created_by)
                VALUES (:kind, :state, :document, :file, :key, :size, :line, CAST(:headers AS jsonb),
                        CAST(:mapping AS jsonb), :sheet, CAST(:samples AS jsonb), :now, :by)
                RETURNING id""")
                .set("kind", sent.kind())
                .set("state", ImportState.MAPPING)
                .set("document", sent.namedDocument())
                .set("file", sent.fileName())
                .set("key", key)
                .set("size", Files.size(sent.file()))
                .set("line", sheet.head().line())
                .setJson("headers", sheet.head().headers())
                .setJson("mapping", sheet.head().mapping())
                .set("sheet", sheet.name())
                .setJson("samples", sheet.samples())
                .set("now", clock.instant())
                .set("by", currentUser.personId())
                .value(Long.class);
    }
}
