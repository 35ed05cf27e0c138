package org.xinke.notices.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinke.notices.Channel;

/** The ways that there are. */
@ApplicationScoped
public class Carriers {
    @Inject
    @Any
    Instance<Carrier> all;

    /** Those that the school has set up. */
    public Set<Channel> ready() {
        return all.stream().filter(Carrier::ready).map(Carrier::channel).collect(Collectors.toUnmodifiableSet());
    }

    Carrier of(Channel channel) {
        return all.stream().filter(one -> one.channel() == channel).findFirst().orElseThrow();
    }
}
