package org.xinke.roster.staging;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinke.roster.ImportState;
import org.xinke.roster.RosterJson;
import org.xinke.roster.lists.RosterField;
import org.xinke.roster.lists.RosterKind;

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
