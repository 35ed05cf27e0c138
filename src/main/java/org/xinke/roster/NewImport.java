package org.xinke.roster;

import java.nio.file.Path;
import org.xinke.oneroster.OneRosterChoice;
import org.xinke.roster.lists.RosterKind;

/**
 * A file as it came.
 *
 * @param document the paper or the export that it is, as it shall stand in the history of everybody in it
 * @param choice which course and term of a OneRoster export is meant
 */
public record NewImport(RosterKind kind, String document, String fileName, Path file, OneRosterChoice choice) {
    public NewImport(RosterKind kind, String document, String fileName, Path file) {
        this(kind, document, fileName, file, OneRosterChoice.NONE);
    }

    /** Without a paper the file is the document. */
    String namedDocument() {
        return document.isBlank() ? fileName : document.strip();
    }
}
