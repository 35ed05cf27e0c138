package org.xinke.tables;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.xinke.shared.RuleViolation;

/**
 * Lets only those archives in that unpack to a bearable size. The sizes that an archive states may lie: it is unpacked into
 * nothing and counted, and that ends at the limit.
 */
public final class ZipGate {
    private static final int MOST_ENTRIES = 2000;

    private ZipGate() {}

    static void checkWorkbook(Path file, TableLimits limits) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Set<String> names = OoxmlPackage.parts(zip).keySet();
            if (names.stream().anyMatch(name -> name.endsWith("vbaproject.bin"))) {
                throw new RuleViolation("tables.error.macros");
            }
            if (names.contains("xl/workbook.bin")) {
                throw new RuleViolation("tables.error.oldExcel");
            }
            if (names.contains("content.xml") && names.contains("mimetype")) {
                throw new RuleViolation("tables.error.openDocument");
            }
            if (!isWorkbook(file)) {
                throw new RuleViolation("tables.error.notATable");
            }
            count(zip, limits);
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw new RuleViolation("tables.error.broken");
        }
    }

    private static boolean isWorkbook(Path file) throws IOException {
        try (OoxmlPackage parts = new OoxmlPackage(file)) {
            return !parts.book().isEmpty();
        } catch (XMLStreamException e) {
            throw new RuleViolation("tables.error.broken");
        }
    }

    /** @throws RuleViolation when it holds too much */
    public static void check(Path file, TableLimits limits) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            count(zip, limits);
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw new RuleViolation("tables.error.broken");
        }
    }

    private static void count(ZipFile zip, TableLimits limits) throws IOException {
        if (zip.size() > MOST_ENTRIES) {
            throw new RuleViolation("tables.error.bomb");
        }
        byte[] nothing = new byte[1 << 16];
        long unpacked = 0;
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            try (InputStream in = zip.getInputStream(entries.nextElement())) {
                int read = in.read(nothing);
                while (read >= 0) {
                    unpacked += read;
                    if (unpacked > limits.unpackedBytes()) {
                        throw new RuleViolation("tables.error.bomb");
                    }
                    read = in.read(nothing);
                }
            }
        }
    }
}
