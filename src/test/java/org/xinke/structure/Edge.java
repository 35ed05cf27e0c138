package org.xinke.structure;

/**
 * That one feature knows another, and by which means.
 *
 * @param what the other feature, or its table
 * @param because the class or the script that does it
 */
record Edge(String from, String to, Means means, String what, String because) implements Comparable<Edge> {
    /** The word in the declaration; the order is that of the columns. */
    enum Means {
        USES,
        READS,
        WRITES,
        HEARS,
        REFERS;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Without who does it: what is declared. */
    String claim() {
        return from + " " + means.word() + " " + what;
    }

    @Override
    public int compareTo(Edge other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return claim() + " (" + because + ")";
    }
}
