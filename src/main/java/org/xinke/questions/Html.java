package org.xinke.questions;

import org.jsoup.Jsoup;

/** The words of clean HTML. */
final class Html {
    private Html() {}

    static String words(String html) {
        return Jsoup.parseBodyFragment(html).text();
    }
}
