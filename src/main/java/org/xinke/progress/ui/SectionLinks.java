package org.xinke.progress.ui;

import org.xinke.progress.SectionProgressQueries.Which;

/** The addresses of the pages about sections. */
public final class SectionLinks {
    static final String SECTIONS = "sections";

    private SectionLinks() {}

    public static String sections() {
        return SECTIONS;
    }

    /** The students behind one of its figures. */
    static String only(long id, Which which) {
        return section(id) + "?only=" + which;
    }

    public static String section(long id) {
        return SECTIONS + "/" + id;
    }
}
