package org.xinke.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.xinke.files.FileStore;
import org.xinke.files.StoredFile;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.Secret;
import org.xinke.shared.sql.Scope;
import org.xinke.shared.sql.Sql;
import org.xinke.shared.sql.Where;

/** The scans behind decisions: kept in the S3 store under their hash, handed out to whoever may see the student. */
@ApplicationScoped
@Transactional
public class CoverageFiles {
    private static final String FOLDER = "coverage/";

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    CurrentUser currentUser;

    @Inject
    FileStore store;

    @Inject
    Audit audit;

    /** Puts it into the store and answers its id; part of the decision's transaction. */
    long keep(long personId, ScannedDocument scan) {
        String type = scan.type();
        String key = FOLDER + Secret.hex(scan.bytes());
        store.putIfAbsent(key, type, scan.bytes());
        return sql.of("""
                        INSERT INTO coverage.coverage_file (object_key, name, type, size, person_id, uploaded_by, uploaded_at)
                        VALUES (:key, :name, :type, :size, :person, :by, :at) RETURNING id""")
                .set("key", key)
                .set("name", scan.name())
                .set("type", type)
                .set("size", scan.bytes().length)
                .set("person", personId)
                .set("by", currentUser.personId())
                .set("at", clock.instant())
                .value(Long.class);
    }

    /** @throws NotFound when there is none, or its student is not the caller's to see */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN, Role.COLLEGE_OFFICER})
    public Scan open(long id) {
        Where where = Scope.of(currentUser.get()).where("m.college_id").and("f.id = :id", id);
        Row row = sql.of("""
                        SELECT f.object_key, f.name, f.type, p.number
                          FROM coverage.coverage_file f
                          JOIN people.person p ON p.id = f.person_id
                          JOIN people.school_class k ON k.id = p.class_id
                          JOIN people.major m ON m.id = k.major_id""" + where.sql()).set(where).first(Row.class).orElseThrow(NotFound::new);
        StoredFile file = store.open(row.objectKey()).orElseThrow(NotFound::new);
        audit.record("coverage.readScan", "person:" + row.number(), null, String.valueOf(id));
        return new Scan(row.name(), row.type(), file);
    }

    record Row(String objectKey, String name, String type, String number) {}

    /** An open scan; close the file. */
    public record Scan(String name, String type, StoredFile file) {}
}
