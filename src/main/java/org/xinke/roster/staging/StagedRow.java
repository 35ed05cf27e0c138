package org.xinke.roster.staging;

import java.util.List;
import java.util.Map;
import org.xinke.roster.lists.RosterField;
import org.xinke.roster.lists.RowProblem;

/** A row of the file, tidied. */
record StagedRow(int line, Map<RosterField, String> values, List<RowProblem> problems) {
    String value(RosterField field) {
        return values.getOrDefault(field, "");
    }

    boolean blank() {
        return problems.isEmpty() && values.values().stream().allMatch(String::isEmpty);
    }
}
