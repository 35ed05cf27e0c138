package org.xinke.notices.delivery;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.xinke.notices.Channel;
import org.xinke.notices.QuietHours;

/**
 * When something is brought: at once, unless it is quiet then; mails of who wants them in one, once a day.
 *
 * @param quiet of who has said nothing, and of groups
 */
record DeliveryTimes(QuietHours quiet, LocalTime digestAt, ZoneId zone) {
    /** @param own null: nothing of one's own */
    Due due(Channel channel, @Nullable QuietHours own, boolean digest, Instant at) {
        boolean together = digest && channel == Channel.MAIL;
        Instant first = together ? nextDigest(at) : at;
        return new Due((own == null ? quiet : own).after(first, zone), together);
    }

    private Instant nextDigest(Instant at) {
        ZonedDateTime today = at.atZone(zone).with(digestAt);
        return (today.toInstant().isAfter(at) ? today : today.plusDays(1)).toInstant();
    }

    /** @param digest together with what else there is then */
    record Due(Instant at, boolean digest) {}
}
