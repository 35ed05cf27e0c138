package org.xinke.watch.backup;

/** How much was copied; written at the end of a copy, and counted again when it is read. */
final class Tally {
    private long tables;
    private long rows;
    private long files;

    void table(long count) {
        tables++;
        rows += count;
    }

    void file() {
        files++;
    }

    @Override
    public String toString() {
        return tables + " tables, " + rows + " rows, " + files + " files";
    }
}
