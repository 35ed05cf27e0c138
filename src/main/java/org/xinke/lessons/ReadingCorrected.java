package org.xinke.lessons;

import jakarta.enterprise.context.ApplicationScoped;
import org.xinke.hours.CorrectedByHand;

/** Reading takes nothing back by itself: a lesson that was read by somebody else is mended in the ledger. */
@ApplicationScoped
class ReadingCorrected implements CorrectedByHand {
    @Override
    public String sourceType() {
        return Completion.SOURCE;
    }
}
