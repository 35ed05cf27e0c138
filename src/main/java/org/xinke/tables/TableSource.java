package org.xinke.tables;

import java.io.IOException;
import java.util.List;

/** A table that can be read from its beginning, as often as one likes. */
public interface TableSource {
    /**
     * @param sink answers false when it has seen enough
     * @throws org.xinke.shared.RuleViolation when the file is broken or larger than allowed
     */
    void read(RowSink sink) throws IOException;

    /** Of a workbook its visible sheets, each to be read by itself. */
    default List<TableSource> sheets() throws IOException {
        return List.of(this);
    }

    /** Of the sheet; empty for a file that has none. */
    default String name() {
        return "";
    }

    /** Takes rows, blank ones too. */
    @FunctionalInterface
    interface RowSink {
        boolean row(TableRow row) throws IOException;
    }
}
