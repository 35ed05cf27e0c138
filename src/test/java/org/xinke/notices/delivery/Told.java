package org.xinke.notices.delivery;

import java.util.ArrayList;
import java.util.List;

/** What a carrier reports. */
final class Told implements Carrier.Report {
    final List<String> brought = new ArrayList<>();
    final List<String> failed = new ArrayList<>();

    @Override
    public void brought(Letter letter, String answer) {
        brought.add(letter.key());
    }

    @Override
    public void failed(Letter letter, String answer, boolean forGood) {
        failed.add(letter.key() + " " + forGood + " " + answer);
    }

    static Letter letter(String key, String to) {
        return new Letter(List.of(1L), to, "心课：停课", "明天的课 “不上” 了。\n第二行", key);
    }
}
