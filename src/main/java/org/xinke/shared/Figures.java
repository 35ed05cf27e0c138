package org.xinke.shared;

import java.util.Map;

/**
 * What a feature counts in the database for whoever watches over the house. Asked every few seconds as {@link Role#SYSTEM}, beside
 * all requests; what happens in a request or a job is counted where it happens (decision 39).
 */
public interface Figures {
    /** By the name of the metric, such as {@code xinke.feed.waiting}; always the same names. */
    Map<String, Number> now();
}
