package org.xinke.roster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import org.xinke.shared.Secret;

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

    /** SHA-256 of the file: the same file sent twice is kept once. */
    String hash() throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digest = new DigestInputStream(in, Secret.sha256())) {
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        }
    }
}
