package org.xinke.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.xinke.shared.Allowed;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;

/** Backups as {@code docker/backup.sh} has noted them in the database that it copies. */
@ApplicationScoped
@Transactional
public class Backups {
    private static final int SHOWN = 5;

    @Inject
    Sql sql;

    /** The last ones, the newest first. */
    @Allowed(Role.ADMIN)
    public List<BackupLine> last() {
        return sql.of("SELECT name, started_at, ended_at, done, bytes FROM watch.backup ORDER BY id DESC")
                .page(0, SHOWN)
                .list(BackupLine.class);
    }
}
