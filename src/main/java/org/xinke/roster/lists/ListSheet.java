package org.xinke.roster.lists;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.xinke.shared.RuleViolation;
import org.xinke.tables.TableRow;
import org.xinke.tables.TableSource;

/**
 * The sheet of a file that is the list: the one whose header has most words that we know. A note on how to fill it in often
 * stands before it.
 *
 * @param samples by column the first values below the header
 */
public record ListSheet(String name, ListHead head, List<List<String>> samples) {
    private static final int SAMPLES = 3;

    /** @throws RuleViolation when no sheet has rows below a header */
    public static ListSheet best(TableSource file, Map<String, RosterField> words) throws IOException {
        ListSheet best = null;
        int most = 0;
        for (TableSource sheet : file.sheets()) {
            List<TableRow> first = first(sheet);
            most = Math.max(most, first.size());
            if (first.size() > 1) {
                ListHead head = ListHead.find(first, words);
                if (best == null || head.mapping().size() > best.head.mapping().size()) {
                    best = new ListSheet(sheet.name(), head, samples(first, head));
                }
            }
        }
        if (best == null) {
            throw new RuleViolation(most == 0 ? "roster.error.nothing" : "roster.error.noRows");
        }
        return best;
    }

    private static List<TableRow> first(TableSource sheet) throws IOException {
        List<TableRow> first = new ArrayList<>();
        sheet.read(row -> {
            if (!row.blank()) {
                first.add(row);
            }
            return first.size() < ListHead.WITHIN;
        });
        return first;
    }

    private static List<List<String>> samples(List<TableRow> first, ListHead head) {
        return IntStream.range(0, head.headers().size())
                .mapToObj(column -> first.stream()
                        .filter(row -> row.line() > head.line())
                        .map(row -> row.cell(column))
                        .filter(value -> !value.isEmpty())
                        .distinct()
                        .limit(SAMPLES)
                        .toList())
                .toList();
    }
}
