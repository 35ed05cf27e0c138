package org.xinke.testing;

/** How many SQL statements the application has sent, as PostgreSQL itself counts them; what runs by the clock is left out. */
public final class Statements {
    private static final String COUNT = """
            SELECT coalesce(sum(s.calls), 0)
              FROM pg_stat_statements s
              JOIN pg_roles r ON r.oid = s.userid AND r.rolname = current_user
             WHERE s.query NOT LIKE '%pg_stat_statements%'
               AND s.query NOT LIKE '%SKIP LOCKED%'""";

    private static final int TRIES = 4;

    private Statements() {}

    /**
     * Of some runs the first that stays within the bound, else the one that was disturbed least: the first may fill what the
     * server keeps in memory, and what an earlier page still sends may fall into any.
     */
    public static long during(long bound, Runnable screen) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < TRIES && least > bound; i++) {
            long before = Data.number(COUNT);
            screen.run();
            least = Math.min(least, Data.number(COUNT) - before);
        }
        return least;
    }
}
