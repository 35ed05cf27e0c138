package org.xinke.sso;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xinke.shared.Unavailable;

/** A provider that does not answer, or not in its own protocol: told to the log, answered in plain words. */
final class Away {
    private static final Logger LOG = Logger.getLogger(Away.class.getName());

    private Away() {}

    static Unavailable because(IOException e) {
        LOG.log(Level.WARNING, "the school''s sign-in does not answer: {0}", e.toString());
        return new Unavailable(Refusals.AWAY);
    }
}
