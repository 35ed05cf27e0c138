package org.xinke.notices.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.xinke.notices.Channel;
import org.xinke.notices.NoticeSettings;
import org.xinke.shared.jobs.Job;

/** Makes deliveries of what is new, and brings what is due, until nothing is. */
@ApplicationScoped
class Courier implements Job {
    private static final Logger LOG = Logger.getLogger(Courier.class.getName());

    @Inject
    NoticeSettings settings;

    @Inject
    Spreading spreading;

    @Inject
    Outbox outbox;

    @Inject
    Letters letters;

    @Inject
    Carriers carriers;

    @Override
    public String name() {
        return "notices.delivery";
    }

    @Override
    public Duration every() {
        return settings.round();
    }

    @Override
    public Duration longestPause() {
        return settings.longestPause();
    }

    @Override
    public void run() {
        boolean more = true;
        while (more) {
            more = spreading.next();
        }
        outbox.dropStale();
        List<Parcel> parcels = outbox.take();
        while (!parcels.isEmpty()) {
            Map<Channel, List<Parcel>> byWay = parcels.stream().collect(Collectors.groupingBy(Parcel::channel));
            byWay.forEach(this::bring);
            parcels = outbox.take();
        }
    }

    private void bring(Channel channel, List<Parcel> parcels) {
        Set<Long> open = parcels.stream().map(Parcel::id).collect(Collectors.toCollection(HashSet::new));
        try {
            carriers.of(channel).bring(letters.write(parcels), new Noted(open));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "notices wait, " + channel + ": " + e.getMessage(), e);
        }
        List<Long> nowhere = parcels.stream()
                .filter(parcel -> parcel.to() == null)
                .map(Parcel::id)
                .toList();
        if (!nowhere.isEmpty()) {
            outbox.failed(nowhere, "no address", true);
            nowhere.forEach(open::remove);
        }
        if (!open.isEmpty()) {
            outbox.failed(List.copyOf(open), "not carried", false);
        }
    }

    /** Each outcome at once, so that little is brought twice when this node dies. */
    private final class Noted implements Carrier.Report {
        private final Set<Long> open;

        Noted(Set<Long> open) {
            this.open = open;
        }

        @Override
        public void brought(Letter letter, String answer) {
            outbox.sent(letter.ids(), answer);
            letter.ids().forEach(open::remove);
        }

        @Override
        public void failed(Letter letter, String answer, boolean forGood) {
            outbox.failed(letter.ids(), answer, forGood);
            letter.ids().forEach(open::remove);
        }
    }
}
