package org.xinke.roster.lists;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xinke.tables.TableRow;

/**
 * Where the header of a list stands and what its columns mean. Titles above it, and headers merged over two rows, are usual:
 * the row counts, or the row and the one below it, that has most words we know.
 *
 * @param line of the last row of the header, as the file counts
 * @param headers by column
 * @param mapping column by field
 */
public record ListHead(int line, List<String> headers, Map<RosterField, Integer> mapping) {
    /** So many rows are looked through for a header. */
    static final int WITHIN = 12;

    static ListHead find(List<TableRow> rows, Map<String, RosterField> words) {
        ListHead best = new ListHead(rows.isEmpty() ? 0 : rows.get(0).line(), firstOf(rows), Map.of());
        for (int i = 0; i < rows.size(); i++) {
            best = better(best, of(rows.get(i).line(), rows.get(i).cells(), words));
            if (i + 1 < rows.size()) {
                TableRow below = rows.get(i + 1);
                best = better(best, of(below.line(), joined(rows.get(i).cells(), below.cells()), words));
            }
        }
        return best;
    }

    private static ListHead better(ListHead one, ListHead other) {
        return other.mapping.size() > one.mapping.size() ? other : one;
    }

    private static List<String> firstOf(List<TableRow> rows) {
        return rows.isEmpty() ? List.of() : rows.get(0).cells();
    }

    private static ListHead of(int line, List<String> headers, Map<String, RosterField> words) {
        Map<RosterField, Integer> mapping = new EnumMap<>(RosterField.class);
        for (int i = 0; i < headers.size(); i++) {
            RosterField field = words.get(plain(headers.get(i)));
            if (field != null) {
                mapping.putIfAbsent(field, i);
            }
        }
        return new ListHead(line, List.copyOf(headers), mapping);
    }

    /** Of a header over two rows the lower word counts, where there is one. */
    private static List<String> joined(List<String> upper, List<String> lower) {
        List<String> both = new ArrayList<>();
        for (int i = 0; i < Math.max(upper.size(), lower.size()); i++) {
            String below = i < lower.size() ? lower.get(i) : "";
            both.add(below.isEmpty() && i < upper.size() ? upper.get(i) : below);
        }
        return both;
    }

    /** 学 号*(必填) is 学号; Xh is XH. */
    public static String plain(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFKC)
                .replaceAll("\\([^)]*\\)|[\\s*:_.\\-\\[\\]【】]", "")
                .toUpperCase(Locale.ROOT);
    }
}
