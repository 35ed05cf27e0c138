package org.xinke.directory.ui;

/** Does it, says that it is done, and shows the page anew; or says why not. */
@FunctionalInterface
interface Doing {
    /** @return whether it was done */
    boolean now(Runnable deed, String done);
}
