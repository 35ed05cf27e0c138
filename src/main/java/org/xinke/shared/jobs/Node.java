package org.xinke.shared.jobs;

import java.lang.management.ManagementFactory;

/** This process among those that serve one database. */
public final class Node {
    private static final String NAME = ManagementFactory.getRuntimeMXBean().getName();

    private Node() {}

    /** Process and host: another one after each start. */
    public static String name() {
        return NAME;
    }
}
