package org.xinke.roster;

import java.time.Instant;
import org.xinke.roster.lists.RosterKind;

/** An import in the list of imports. */
public record ImportLine(
        long id,
        RosterKind kind,
        ImportState state,
        String fileName,
        String document,
        Instant createdAt,
        String createdBy) {}
