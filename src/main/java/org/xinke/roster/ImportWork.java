package org.xinke.roster;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a node has taken over to do. */
record ImportWork(
        long id,
        RosterKind kind,
        ImportState state,
        String fileKey,
        int headerLine,
        String mapping,
        @Nullable Integer tries,
        String sheet,
        @Nullable Long undoes) {
    Map<RosterField, Integer> columns() {
        return RosterJson.read(mapping, new TypeReference<>() {});
    }
}
