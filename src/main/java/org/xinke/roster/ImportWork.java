package org.xinke.roster;

import org.jspecify.annotations.Nullable;

/** What a node has taken over to do. */
record ImportWork(
        long id,
        RosterKind kind,
        ImportState state,
        String fileKey,
        int headerLine,
        String mapping,
        @Nullable Integer tries) {}
