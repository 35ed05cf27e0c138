package org.xinke.tables;

import java.util.List;
import java.util.Map;

/**
 * One row of a table.
 *
 * @param line as the program counts that made the file, the first is 1
 * @param cells stripped; empty where there is nothing
 * @param problems by column: why a cell could not be read, as the end of a key under {@code tables.cell.}
 */
public record TableRow(int line, List<String> cells, Map<Integer, String> problems) {
    public boolean blank() {
        return problems.isEmpty() && cells.stream().allMatch(String::isEmpty);
    }

    /** Empty when the row is shorter. */
    public String cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }
}
