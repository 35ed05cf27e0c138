package org.xinke.roster.lists;

import java.util.Objects;

/**
 * Why a row cannot be taken over.
 *
 * @param code end of a key under {@code roster.problem.} or {@code tables.cell.}
 * @param arg what the words need, such as the value
 */
public record RowProblem(RosterField field, String code, String arg) {
    public RowProblem {
        arg = Objects.requireNonNullElse(arg, "");
    }
}
