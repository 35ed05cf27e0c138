package org.xinke.review;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xinke.content.QuestionBody;
import org.xinke.content.QuestionContent;
import org.xinke.content.QuestionType;

/** A bank that cannot be guessed: keys spread over the positions, not the longest option, no question twice. */
public final class QuestionRules {
    private static final int GRAM = 4;
    /** Below this a share says nothing. */
    private static final int ENOUGH = 8;

    private final Checks limits;
    private final Findings findings;

    public QuestionRules(Checks limits, Findings findings) {
        this.limits = limits;
        this.findings = findings;
    }

    public void check(List<QuestionContent> questions) {
        Map<String, List<QuestionContent>> units = questions.stream()
                .filter(question -> question.type() == QuestionType.SINGLE)
                .collect(Collectors.groupingBy(QuestionContent::unitId, TreeMap::new, Collectors.toList()));
        units.forEach((unit, single) -> {
            if (single.size() >= ENOUGH) {
                positions(unit, single);
                longest(unit, single);
            }
        });
        questions.forEach(this::forbidden);
        duplicates(questions);
    }

    static String share(long part, long whole) {
        return part + "/" + whole + " = " + Math.round(100.0 * part / whole) + " %";
    }

    /** Position of the key, from 0. */
    static int keyPosition(QuestionContent question) {
        List<QuestionBody.Option> options = options(question);
        return options.indexOf(
                options.stream().filter(QuestionBody.Option::key).findFirst().orElse(null));
    }

    static boolean keyIsLongest(QuestionContent question) {
        List<QuestionBody.Option> options = options(question);
        int key = options.stream()
                .filter(QuestionBody.Option::key)
                .mapToInt(QuestionRules::length)
                .max()
                .orElse(0);
        return options.stream().filter(option -> !option.key()).allMatch(option -> length(option) < key);
    }

    private void positions(String unit, List<QuestionContent> single) {
        Map<Integer, Long> spread = single.stream()
                .collect(Collectors.groupingBy(QuestionRules::keyPosition, TreeMap::new, Collectors.counting()));
        spread.forEach((position, count) -> {
            if (count > limits.keyPositionShare() * single.size()) {
                findings.add("keyPosition", unit, String.valueOf(position + 1), share(count, single.size()));
            }
        });
    }

    private void longest(String unit, List<QuestionContent> single) {
        long longest = single.stream().filter(QuestionRules::keyIsLongest).count();
        if (longest > limits.keyLongestShare() * single.size()) {
            String ids = single.stream()
                    .filter(QuestionRules::keyIsLongest)
                    .map(QuestionContent::id)
                    .collect(Collectors.joining(" "));
            findings.add("keyLongest", unit, share(longest, single.size()), ids);
        }
    }

    private void forbidden(QuestionContent question) {
        options(question).stream()
                .map(option -> PlainText.of(option.html()))
                .filter(text -> limits.forbiddenOptions().stream().anyMatch(text::contains))
                .forEach(text -> findings.add("forbiddenOption", question.id(), text));
        String asked = asked(question);
        limits.forbiddenStems().stream()
                .flatMap(pattern -> Pattern.compile(pattern).matcher(asked).results())
                .forEach(found -> findings.add("forbiddenStem", question.id(), found.group()));
    }

    private void duplicates(List<QuestionContent> questions) {
        List<Set<String>> grams =
                questions.stream().map(question -> grams(asked(question))).toList();
        for (int i = 0; i < questions.size(); i++) {
            for (int j = i + 1; j < questions.size(); j++) {
                if (similarity(grams.get(i), grams.get(j)) > limits.stemSimilarity()) {
                    String stem = PlainText.of(questions.get(j).stem());
                    findings.add(
                            "sameStem", questions.get(i).id(), questions.get(j).id(), stem);
                }
            }
        }
    }

    /** A case set is told apart by its case. */
    private static String asked(QuestionContent question) {
        String stems =
                question.body().parts().stream().map(QuestionBody.Part::stem).collect(Collectors.joining());
        return PlainText.of(question.stem() + question.body().material() + stems);
    }

    /** Of letters and digits alone; a shorter text is its own and only gram. */
    static Set<String> grams(String text) {
        String letters = text.replaceAll("[^\\p{L}\\p{N}]", "");
        Set<String> grams = new HashSet<>();
        for (int i = 0; i + GRAM <= letters.length(); i++) {
            grams.add(letters.substring(i, i + GRAM));
        }
        return grams.isEmpty() ? Set.of(letters) : grams;
    }

    /** Jaccard: the common grams as a share of all. */
    static double similarity(Set<String> a, Set<String> b) {
        long common = a.stream().filter(b::contains).count();
        return (double) common / (a.size() + b.size() - common);
    }

    private static List<QuestionBody.Option> options(QuestionContent question) {
        return question.body().options();
    }

    private static int length(QuestionBody.Option option) {
        return PlainText.of(option.html()).length();
    }
}
