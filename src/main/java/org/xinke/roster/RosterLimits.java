package org.xinke.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.xinke.shared.Settings;
import org.xinke.tables.TableLimits;

/** How large a list may be; see the settings. */
@ApplicationScoped
public class RosterLimits {
    private static final long MEGABYTE = 1_000_000;
    private static final int UNPACKED = 10;

    @Inject
    Settings settings;

    TableLimits table() {
        Settings.Roster roster = settings.roster();
        return new TableLimits(roster.megabytes() * MEGABYTE * UNPACKED, roster.rows(), roster.columns());
    }

    public long fileBytes() {
        return settings.roster().megabytes() * MEGABYTE;
    }
}
