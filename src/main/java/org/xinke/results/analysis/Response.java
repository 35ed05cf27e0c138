package org.xinke.results.analysis;

import java.util.List;

/**
 * What one student earned with one item.
 *
 * @param place position on the paper: the same place of all papers is drawn from the same cell of the blueprint
 * @param chosen options, as places of the bank; empty for items without options, or when nothing was chosen
 */
public record Response(long item, int place, double earned, double points, List<Integer> chosen) {
    double share() {
        return earned / points;
    }
}
