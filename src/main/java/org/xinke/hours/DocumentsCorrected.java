package org.xinke.hours;

import jakarta.enterprise.context.ApplicationScoped;

/** What was booked by a document is mended by another. */
@ApplicationScoped
class DocumentsCorrected implements CorrectedByHand {
    @Override
    public String sourceType() {
        return HoursBooking.SOURCE;
    }
}
