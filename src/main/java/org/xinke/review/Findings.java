package org.xinke.review;

import java.util.ArrayList;
import java.util.List;
import org.xinke.authoring.source.Problems;
import org.xinke.content.ContentError;
import org.xinke.shared.Texts;

/** What an editor has to put right, one sentence each. */
public final class Findings {
    private final List<String> sentences = new ArrayList<>();

    void add(String key, Object... arguments) {
        sentences.add(Texts.get(Texts.CHINESE, "authoring.report." + key, arguments));
    }

    void add(Problems problems) {
        problems.sorted().forEach(this::add);
    }

    void add(ContentError error) {
        sentences.add(error.toString());
    }

    public List<String> sentences() {
        return List.copyOf(sentences);
    }
}
