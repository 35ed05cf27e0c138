package org.xinke.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/**
 * The parts of a workbook and how they point to each other. Names of parts ignore case, and some programs write them with
 * backslashes; what a part is says the end of its relationship's type, which strict and usual OOXML have in common.
 */
final class OoxmlPackage implements AutoCloseable {
    private static final String USUAL_BOOK = "xl/workbook.xml";

    private final ZipFile zip;
    private final Map<String, ZipEntry> parts;

    OoxmlPackage(Path file) throws IOException {
        zip = new ZipFile(file.toFile());
        parts = parts(zip);
    }

    static Map<String, ZipEntry> parts(ZipFile zip) {
        Map<String, ZipEntry> parts = new HashMap<>();
        zip.stream().forEach(entry -> parts.putIfAbsent(plain(entry.getName()), entry));
        return parts;
    }

    /** Where the workbook itself is; empty when this is something else in a zip. */
    String book() throws IOException, XMLStreamException {
        return relations("").values().stream()
                .filter(relation -> relation.is("officeDocument") && parts.containsKey(relation.target()))
                .map(Relation::target)
                .findFirst()
                .orElse(parts.containsKey(USUAL_BOOK) ? USUAL_BOOK : "");
    }

    InputStream open(String part) throws IOException {
        return find(part).orElseThrow(() -> new ZipException("no part " + part));
    }

    Optional<InputStream> find(String part) throws IOException {
        ZipEntry entry = parts.get(part);
        return entry == null ? Optional.empty() : Optional.of(zip.getInputStream(entry));
    }

    /** By id. */
    Map<String, Relation> relations(String part) throws IOException, XMLStreamException {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        Map<String, Relation> relations = new LinkedHashMap<>();
        Optional<InputStream> found = find(folder + "_rels/" + part.substring(slash) + ".rels");
        if (found.isPresent()) {
            XmlPart.each(found.get(), "Relationship", element -> {
                String type = element.attribute("Type");
                relations.put(
                        element.attribute("Id"),
                        new Relation(
                                type.substring(type.lastIndexOf('/') + 1),
                                resolved(folder, element.attribute("Target"))));
            });
        }
        return relations;
    }

    private static String resolved(String folder, String target) {
        String plain = target.replace('\\', '/');
        Deque<String> steps = new ArrayDeque<>();
        for (String step : List.of((plain.startsWith("/") ? plain : folder + plain).split("/"))) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return plain(String.join("/", steps));
    }

    private static String plain(String name) {
        return name.replace('\\', '/').replaceFirst("^/+", "").toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** @param kind such as worksheet, styles, sharedStrings */
    record Relation(String kind, String target) {
        boolean is(String wanted) {
            return kind.equalsIgnoreCase(wanted);
        }
    }
}
