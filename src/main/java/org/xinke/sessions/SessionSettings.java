package org.xinke.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** {@code xinke.sessions.*}; what each means stands in {@code microprofile-config.properties}. */
@ApplicationScoped
public class SessionSettings {
    @Inject
    @ConfigProperty(name = "xinke.sessions.weeks")
    int weeks;

    @Inject
    @ConfigProperty(name = "xinke.sessions.period.hours")
    BigDecimal hoursOfPeriod;

    @Inject
    @ConfigProperty(name = "xinke.sessions.late.minutes")
    int lateMinutes;

    @Inject
    @ConfigProperty(name = "xinke.sessions.early.minutes")
    int earlyMinutes;

    @Inject
    @ConfigProperty(name = "xinke.sessions.qr.seconds")
    int qrSeconds;

    @Inject
    @ConfigProperty(name = "xinke.sessions.qr.valid.seconds")
    int qrValidSeconds;

    @Inject
    @ConfigProperty(name = "xinke.sessions.code.tries")
    int codeTries;

    @Inject
    @ConfigProperty(name = "xinke.sessions.share.late")
    BigDecimal shareLate;

    @Inject
    @ConfigProperty(name = "xinke.sessions.share.early")
    BigDecimal shareEarly;

    @Inject
    @ConfigProperty(name = "xinke.sessions.share.leave")
    BigDecimal shareLeave;

    @Inject
    @ConfigProperty(name = "xinke.sessions.kept.years")
    int keptYears;

    public int weeks() {
        return weeks;
    }

    public BigDecimal hoursOfPeriod() {
        return hoursOfPeriod;
    }

    public Duration lateAfter() {
        return Duration.ofMinutes(lateMinutes);
    }

    /** How long before it begins one can check in. */
    public Duration early() {
        return Duration.ofMinutes(earlyMinutes);
    }

    public Duration turn() {
        return Duration.ofSeconds(qrSeconds);
    }

    public Duration valid() {
        return Duration.ofSeconds(qrValidSeconds);
    }

    public int codeTries() {
        return codeTries;
    }

    /** How long after a student has left check-ins are kept. */
    public int checkInsKeptYears() {
        return keptYears;
    }

    /** What of a session's hours is earned so. */
    public BigDecimal share(AttendanceState state) {
        return switch (state) {
            case PRESENT -> BigDecimal.ONE;
            case LATE -> shareLate;
            case LEFT_EARLY -> shareEarly;
            case LEAVE -> shareLeave;
            case ABSENT -> BigDecimal.ZERO;
        };
    }
}
