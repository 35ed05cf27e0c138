package org.xinke.care;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where to find help. */
public record HelpInfo(Optional<Center> center, List<HelpLineCard> lines) {
    /** The school's own 心理健康教育中心. */
    public record Center(
            String name,
            String place,
            String telephone,
            String qq,
            String hours,
            String booking,
            String nightDuty,
            LocalDate reviewedOn) {}
}
