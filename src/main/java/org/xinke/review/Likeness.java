package org.xinke.review;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinke.content.QuestionContent;

/**
 * Two questions that ask the same fact in other words: stem, key and reason are compared by pairs of letters, and a rare pair
 * counts for more than one that is everywhere (cosine of inverse document frequencies). Case sets tell a story of their own and
 * are left out.
 */
final class Likeness {
    private static final int GRAM = 2;

    private final Checks.Alike limits;
    private final Findings findings;
    private final Map<String, Double> weights = new HashMap<>();

    Likeness(Checks.Alike limits, Findings findings) {
        this.limits = limits;
        this.findings = findings;
    }

    void check(List<QuestionContent> all) {
        List<QuestionContent> questions =
                all.stream().filter(it -> it.body().parts().isEmpty()).toList();
        List<Set<String>> grams = questions.stream().map(Likeness::grams).toList();
        weigh(grams);
        double[] lengths = grams.stream().mapToDouble(this::square).toArray();
        for (int i = 0; i < questions.size(); i++) {
            for (int j = 0; j < i; j++) {
                double alike = common(grams.get(i), grams.get(j)) / Math.sqrt(lengths[i] * lengths[j]);
                boolean sameUnit =
                        questions.get(i).unitId().equals(questions.get(j).unitId());
                if (alike > (sameUnit ? limits.sameUnit() : limits.acrossUnits())) {
                    String share = Math.round(alike * 100) + " %";
                    findings.add(
                            "sameFact", questions.get(j).id(), questions.get(i).id(), share);
                }
            }
        }
    }

    private void weigh(List<Set<String>> grams) {
        Map<String, Long> counts =
                grams.stream().flatMap(Set::stream).collect(Collectors.groupingBy(it -> it, Collectors.counting()));
        counts.forEach((gram, count) -> weights.put(gram, Math.pow(Math.log((double) grams.size() / count), 2)));
    }

    private double common(Set<String> a, Set<String> b) {
        return a.stream().filter(b::contains).mapToDouble(this::weight).sum();
    }

    private double square(Set<String> grams) {
        return Math.max(
                Double.MIN_NORMAL, grams.stream().mapToDouble(this::weight).sum());
    }

    private double weight(String gram) {
        return weights.getOrDefault(gram, 0.0);
    }

    private static Set<String> grams(QuestionContent question) {
        String said = PlainText.of(
                question.stem() + question.reason() + question.body().key());
        String letters = said.replaceAll("[^\\p{L}\\p{N}]", "");
        Set<String> grams = new HashSet<>();
        for (int i = 0; i + GRAM <= letters.length(); i++) {
            grams.add(letters.substring(i, i + GRAM));
        }
        return grams;
    }
}
