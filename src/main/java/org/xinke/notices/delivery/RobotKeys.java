package org.xinke.notices.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.xinke.notices.Channel;
import org.xinke.vault.KeyOwner;
import org.xinke.vault.Place;
import org.xinke.vault.Sealed;
import org.xinke.vault.Vault;

/** Key and secret of a robot as one sealed text, bound to its section and kind: in another row it does not open. */
@ApplicationScoped
class RobotKeys {
    @Inject
    Vault vault;

    Sealed seal(long section, Channel channel, String key, String secret) {
        return vault.seal(KeyOwner.SCHOOL, place(section, channel), key + "\n" + secret);
    }

    /** @return key, line break, secret; the secret may be empty */
    String open(long section, Channel channel, long dataKey, byte[] sealed) {
        return vault.open(KeyOwner.SCHOOL, place(section, channel), dataKey, sealed);
    }

    private static Place place(long section, Channel channel) {
        return Place.of("notices.robot", String.valueOf(section), channel.name());
    }
}
