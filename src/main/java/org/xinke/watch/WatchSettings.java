package org.xinke.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xinke.shared.AddressRange;

/** {@code xinke.watch.*} and {@code xinke.log.*}; what each means stands in {@code microprofile-config.properties}. */
@ApplicationScoped
class WatchSettings {
    @Inject
    @ConfigProperty(name = "xinke.watch.token")
    Optional<String> token;

    @Inject
    @ConfigProperty(name = "xinke.watch.addresses")
    List<String> addresses;

    @Inject
    @ConfigProperty(name = "xinke.watch.look.seconds")
    int lookSeconds;

    @Inject
    @ConfigProperty(name = "xinke.watch.node.days")
    int nodeDays;

    @Inject
    @ConfigProperty(name = "xinke.watch.backup.days")
    int backupDays;

    @Inject
    @ConfigProperty(name = "xinke.watch.audit.rows")
    int auditRows;

    @Inject
    @ConfigProperty(name = "xinke.log.json")
    boolean json;

    /** That a reader of the metrics has to bring; empty: none, then the address decides. */
    Optional<String> token() {
        return token.filter(text -> !text.isBlank());
    }

    boolean mayReadFrom(String peer) {
        return addresses.stream().map(AddressRange::of).anyMatch(range -> range.contains(peer));
    }

    /** Between two looks at the figures of the database. */
    Duration look() {
        return Duration.ofSeconds(lookSeconds);
    }

    /** For which a node that has gone is still listed. */
    Duration nodeKept() {
        return Duration.ofDays(nodeDays);
    }

    Duration backupKept() {
        return Duration.ofDays(backupDays);
    }

    /** In one export of the audit record. */
    int auditRows() {
        return auditRows;
    }

    boolean json() {
        return json;
    }
}
