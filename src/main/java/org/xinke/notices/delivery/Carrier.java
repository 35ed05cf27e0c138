package org.xinke.notices.delivery;

import java.util.List;
import org.xinke.notices.Channel;

/** One way out of the application. It is called in no transaction. */
public interface Carrier {
    Channel channel();

    /** Whether the school has set it up. */
    boolean ready();

    /** What is not reported has failed. */
    void bring(List<Letter> letters, Report report);

    /** How it went with each. */
    interface Report {
        /** @param answer for the page: what the other side said */
        void brought(Letter letter, String answer);

        /** @param forGood a further try would fail too */
        void failed(Letter letter, String answer, boolean forGood);
    }
}
