package org.xinke.results.analysis;

import java.util.ArrayList;
import java.util.List;

/** What stands out of an item's figures; each has its plain advice in the bundle. */
public enum Flag {
    /** Too few answers to say anything. */
    FEW,
    /** The better did worse: look at the key first. */
    AGAINST,
    WEAK,
    HARD,
    EASY,
    /** An option that nobody chose. */
    IDLE_OPTION;

    static List<Flag> of(ItemFigures item, Thresholds thresholds, int options) {
        if (item.answers() < thresholds.least()) {
            return List.of(FEW);
        }
        List<Flag> flags = new ArrayList<>();
        item.corrected().ifPresent(r -> {
            if (r < 0) {
                flags.add(AGAINST);
            } else if (r < thresholds.weak()) {
                flags.add(WEAK);
            }
        });
        if (item.facility() < thresholds.hard()) {
            flags.add(HARD);
        }
        if (item.facility() > thresholds.easy()) {
            flags.add(EASY);
        }
        if (item.options().size() < options) {
            flags.add(IDLE_OPTION);
        }
        return flags;
    }
}
