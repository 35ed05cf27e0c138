package org.xinke.tables;

import java.io.IOException;

/** A table that can be read from its beginning, as often as one likes. */
public interface TableSource {
    /**
     * @param sink answers false when it has seen enough
     * @throws org.xinke.shared.RuleViolation when the file is broken or larger than allowed
     */
    void read(RowSink sink) throws IOException;

    /** Takes rows, blank ones too. */
    @FunctionalInterface
    interface RowSink {
        boolean row(TableRow row) throws IOException;
    }
}
