package org.xinke.roster;

import java.nio.file.Path;

/**
 * A file as it came.
 *
 * @param document the paper or the export that it is, as it shall stand in the history of everybody in it
 */
public record NewImport(RosterKind kind, String document, String fileName, Path file) {
    /** Without a paper the file is the document. */
    String namedDocument() {
        return document.isBlank() ? fileName : document.strip();
    }
}
