package org.xinke.notices.delivery;

import java.time.Duration;

/** Between two tries: twice as long each time. */
record Pause(Duration first, Duration longest) {
    private static final int DOUBLINGS = 20;

    /** @param tries so far, from 1 on */
    Duration after(int tries) {
        Duration pause = first.multipliedBy(1L << Math.min(Math.max(tries - 1, 0), DOUBLINGS));
        return pause.compareTo(longest) > 0 ? longest : pause;
    }
}
