package org.xinke.sitting;

import java.util.function.Supplier;

/**
 * What one request wants done, once it is known who asks.
 *
 * @param cookie as it came
 * @param work a use case, in one transaction
 * @param afterwards what may fail without undoing it
 */
record Step(String cookie, Supplier<Object> work, Runnable afterwards) {
    static Step of(String cookie, Supplier<Object> work) {
        return new Step(cookie, work, () -> {});
    }
}
