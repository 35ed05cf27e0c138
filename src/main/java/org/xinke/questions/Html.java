package org.xinke.questions;

import org.jsoup.Jsoup;

/** The words of clean HTML. */
public final class Html {
    private Html() {}

    public static String words(String html) {
        return Jsoup.parseBodyFragment(html).text();
    }
}
