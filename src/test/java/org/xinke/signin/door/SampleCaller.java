package org.xinke.signin.door;

import org.xinke.shared.Identity;
import org.xinke.shared.Secret;

/** Who came by a cookie, as the door leaves it behind. */
public final class SampleCaller {
    private SampleCaller() {}

    public static void came(Identity who, String cookie) {
        Caller.serving(Caller.byCookie(who, Secret.hash(cookie)));
    }
}
