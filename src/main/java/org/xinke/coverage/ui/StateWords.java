package org.xinke.coverage.ui;

import java.time.ZoneId;
import java.util.Locale;
import org.xinke.coverage.CoverageState;
import org.xinke.shared.ui.Words;

/** The states of the ledger said in words. */
public final class StateWords extends Words {
    public StateWords(Locale locale, ZoneId zone) {
        super(locale, zone);
    }

    public String state(CoverageState state) {
        return say("coverage.state." + state);
    }

    public String level(String level) {
        return say("coverage.level." + level);
    }
}
