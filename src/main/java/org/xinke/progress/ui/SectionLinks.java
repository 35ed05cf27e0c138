package org.xinke.progress.ui;

/** The addresses of the pages about sections. */
public final class SectionLinks {
    static final String SECTIONS = "sections";

    private SectionLinks() {}

    public static String sections() {
        return SECTIONS;
    }

    public static String section(long id) {
        return SECTIONS + "/" + id;
    }
}
