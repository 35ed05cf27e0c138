package org.xinke.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xinke.tables.TableLimits;

/** {@code xinke.roster.*}; what each means stands in {@code microprofile-config.properties}. */
@ApplicationScoped
public class RosterSettings {
    private static final long MEGABYTE = 1_000_000;
    private static final int UNPACKED = 10;

    @Inject
    @ConfigProperty(name = "xinke.roster.brake.percent")
    int brakePercent;

    @Inject
    @ConfigProperty(name = "xinke.roster.rows.max")
    int rows;

    @Inject
    @ConfigProperty(name = "xinke.roster.columns.max")
    int columns;

    @Inject
    @ConfigProperty(name = "xinke.roster.file.megabytes")
    int megabytes;

    @Inject
    @ConfigProperty(name = "xinke.roster.look.seconds")
    int lookSeconds;

    @Inject
    @ConfigProperty(name = "xinke.roster.kept.days")
    int keptDays;

    @Inject
    @ConfigProperty(name = "xinke.roster.lease.seconds")
    int leaseSeconds;

    /** After which a list that a node was reading, and of which it says nothing more, is another's. */
    public Duration lease() {
        return Duration.ofSeconds(leaseSeconds);
    }

    /** How long the rows of a list are kept that is done with. */
    Duration rowsKept() {
        return Duration.ofDays(keptDays);
    }

    @Inject
    @ConfigProperty(name = "xinke.roster.likely.percent")
    int likelyPercent;

    @Inject
    @ConfigProperty(name = "xinke.roster.likely.places")
    int likelyPlaces;

    /** From this likeness on a place is offered for one that nobody knows. */
    public int likelyPercent() {
        return likelyPercent;
    }

    /** So many of them at most. */
    public int likelyPlaces() {
        return likelyPlaces;
    }

    /** Above this share of existing entries changed, somebody must have looked. */
    int brakePercent() {
        return brakePercent;
    }

    /** How large a list may be when it is unpacked. */
    public TableLimits table() {
        return new TableLimits(megabytes * MEGABYTE * UNPACKED, rows, columns);
    }

    long fileBytes() {
        return megabytes * MEGABYTE;
    }

    /** Between two looks for work; zero: this node does none. */
    public Duration look() {
        return Duration.ofSeconds(lookSeconds);
    }
}
