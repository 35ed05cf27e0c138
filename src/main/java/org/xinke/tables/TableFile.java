package org.xinke.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.xinke.shared.RuleViolation;

/** Says what a file is by its first bytes, and opens it. Each wrong kind of file gets its own answer. */
public final class TableFile {
    private static final int HEAD = 8192;
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private TableFile() {}

    /** @throws RuleViolation naming what the file is instead, and what to do */
    public static TableSource open(Path file, TableLimits limits) throws IOException {
        byte[] head = head(file);
        if (head.length == 0) {
            throw new RuleViolation("tables.error.empty");
        }
        if (startsWith(head, OLE2)) {
            throw new RuleViolation(contains(file, ENCRYPTED) ? "tables.error.encrypted" : "tables.error.oldExcel");
        }
        if (startsWith(head, ZIP)) {
            ZipGate.checkWorkbook(file, limits);
            return new XlsxSource(file, limits);
        }
        return new CsvSource(file, TextEncoding.of(file, refuseOther(head)), limits);
    }

    public static boolean isZip(Path file) throws IOException {
        return startsWith(head(file), ZIP);
    }

    private static byte[] refuseOther(byte[] head) {
        String text =
                new String(head, StandardCharsets.ISO_8859_1).stripLeading().toLowerCase(Locale.ROOT);
        if (text.startsWith("<") || text.startsWith("\u00ef\u00bb\u00bf<")) {
            throw new RuleViolation("tables.error.webPage");
        }
        boolean binary = !TextEncoding.isUtf16(head) && text.indexOf('\0') >= 0;
        if (binary || text.startsWith("%pdf")) {
            throw new RuleViolation("tables.error.notATable");
        }
        return head;
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] beginning) {
        return bytes.length >= beginning.length
                && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
    }

    /** Looks through the file in overlapping stretches. */
    private static boolean contains(Path file, byte[] wanted) throws IOException {
        String needle = new String(wanted, StandardCharsets.ISO_8859_1);
        String tail = "";
        try (InputStream in = Files.newInputStream(file)) {
            byte[] stretch = in.readNBytes(1 << 16);
            while (stretch.length > 0) {
                String text = tail + new String(stretch, StandardCharsets.ISO_8859_1);
                if (text.contains(needle)) {
                    return true;
                }
                tail = text.substring(Math.max(0, text.length() - wanted.length));
                stretch = in.readNBytes(1 << 16);
            }
        }
        return false;
    }
}
