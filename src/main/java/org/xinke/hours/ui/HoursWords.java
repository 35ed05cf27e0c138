package org.xinke.hours.ui;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.xinke.hours.HoursKind;
import org.xinke.hours.HoursLine;
import org.xinke.shared.ui.Words;

/** The ledger said in words. */
final class HoursWords extends Words {
    HoursWords(Locale locale, ZoneId zone) {
        super(locale, zone);
    }

    String kind(HoursKind kind) {
        return say("hours.kind." + kind);
    }

    /** 实践 · 凭文件登记 · 2026年10月12日 · 心〔2026〕9号 · 云老师登记. */
    String source(HoursLine line) {
        List<String> parts = new ArrayList<>();
        parts.add(say(
                "hours.source",
                kind(line.kind()),
                say(line.corrects() == null ? line.sourceType() + ".hoursSource" : "hours.correction"),
                line.heldOn() == null ? moment(line.at()) : day(line.heldOn())));
        if (line.document() != null) {
            parts.add(line.document());
        }
        if (line.by() != null) {
            parts.add(say("hours.bookedBy", line.by()));
        }
        return String.join(" · ", parts);
    }

    String amount(BigDecimal hours) {
        return say(hours.signum() < 0 ? "hours.minus" : "hours.plus", hours.abs());
    }
}
