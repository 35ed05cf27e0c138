package org.xinke.coverage;

import java.util.Arrays;
import java.util.Optional;
import org.xinke.shared.RuleViolation;

/**
 * A scan as it was uploaded: PDF, PNG or JPEG by its own first bytes, whatever its name says.
 *
 * @param name as the uploader's machine calls it, without folders
 */
public record ScannedDocument(String name, byte[] bytes) {
    /** More than a scanned page needs, less than a film. */
    public static final int MAX_BYTES = 10 * 1024 * 1024;

    private static final int LONGEST_NAME = 120;
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

    public ScannedDocument {
        if (bytes.length > MAX_BYTES) {
            throw new RuleViolation("coverage.error.fileTooBig");
        }
        name = lastPart(name);
    }

    /** @throws RuleViolation when it is none of the three */
    String type() {
        return Optional.<String>empty()
                .or(() -> begins(PDF) ? Optional.of("application/pdf") : Optional.empty())
                .or(() -> begins(PNG) ? Optional.of("image/png") : Optional.empty())
                .or(() -> begins(JPEG) ? Optional.of("image/jpeg") : Optional.empty())
                .orElseThrow(() -> new RuleViolation("coverage.error.fileKind"));
    }

    private boolean begins(byte[] mark) {
        return bytes.length > mark.length && Arrays.equals(mark, 0, mark.length, bytes, 0, mark.length);
    }

    private static String lastPart(String path) {
        String plain = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        String named = plain.isEmpty() ? "scan" : plain;
        return named.length() > LONGEST_NAME ? named.substring(named.length() - LONGEST_NAME) : named;
    }
}
