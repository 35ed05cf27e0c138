package org.xinke.review;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xinke.content.QuestionBody;
import org.xinke.content.QuestionContent;
import org.xinke.content.QuestionType;

/** Nobody finds the key by its tone: not by counting keys, not by who speaks in absolutes, not by who begins differently. */
final class ChoiceRules {
    /** Below this a share says nothing. */
    private static final int ENOUGH = 20;
    /** So many first characters make a beginning. */
    private static final int BEGINNING = 2;

    private final Checks.Choice limits;
    private final Pattern absolute;
    private final Findings findings;

    ChoiceRules(Checks.Choice limits, Findings findings) {
        this.limits = limits;
        this.absolute = Pattern.compile(limits.absolute());
        this.findings = findings;
    }

    void check(List<QuestionContent> questions) {
        List<QuestionContent> single = of(questions, QuestionType.SINGLE);
        keyCounts(of(questions, QuestionType.MULTIPLE));
        single.forEach(this::mildKey);
        single.forEach(this::otherBeginning);
        shareOfAbsolutes(single);
        judged(of(questions, QuestionType.JUDGE));
    }

    private static List<QuestionContent> of(List<QuestionContent> questions, QuestionType type) {
        return questions.stream().filter(it -> it.type() == type).toList();
    }

    /** Whoever knows how many to tick need not know which. */
    private void keyCounts(List<QuestionContent> multiple) {
        Map<Integer, List<QuestionContent>> bySize = multiple.stream()
                .collect(Collectors.groupingBy(it -> it.body().options().size(), TreeMap::new, Collectors.toList()));
        bySize.forEach((size, alike) -> {
            Map<Long, Long> counts = alike.stream()
                    .collect(Collectors.groupingBy(ChoiceRules::keys, TreeMap::new, Collectors.counting()));
            counts.forEach((keys, count) -> {
                if (alike.size() >= ENOUGH && count > limits.keyCountShare() * alike.size()) {
                    findings.add("keyCount", size, keys, QuestionRules.share(count, alike.size()));
                }
            });
        });
    }

    private static long keys(QuestionContent question) {
        return question.body().options().stream()
                .filter(QuestionBody.Option::key)
                .count();
    }

    private void mildKey(QuestionContent question) {
        long loud = wrong(question).stream().filter(this::loud).count();
        if (loud > 1 && !loud(key(question))) {
            findings.add("keyMild", question.id());
        }
    }

    private void otherBeginning(QuestionContent question) {
        List<String> wrong = wrong(question);
        List<String> beginnings =
                wrong.stream().map(ChoiceRules::beginning).distinct().toList();
        if (wrong.size() > 1
                && beginnings.size() == 1
                && !key(question).startsWith(beginnings.get(0))
                && key(question).length() >= BEGINNING) {
            findings.add("keyOddOne", question.id(), beginnings.get(0));
        }
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(BEGINNING, text.length()));
    }

    private void shareOfAbsolutes(List<QuestionContent> single) {
        List<String> wrong = single.stream().flatMap(it -> wrong(it).stream()).toList();
        long loud = wrong.stream().filter(this::loud).count();
        if (wrong.size() >= ENOUGH && loud > limits.absoluteShare() * wrong.size()) {
            findings.add("absolutes", QuestionRules.share(loud, wrong.size()));
        }
    }

    private void judged(List<QuestionContent> judges) {
        List<QuestionContent> loud =
                judges.stream().filter(it -> loud(PlainText.of(it.stem()))).toList();
        long no = loud.stream().filter(it -> !it.body().holds()).count();
        if (loud.size() >= ENOUGH && no > limits.absoluteFalse() * loud.size()) {
            findings.add("absoluteFalse", QuestionRules.share(no, loud.size()));
        }
    }

    private boolean loud(String text) {
        return absolute.matcher(text).find();
    }

    private static String key(QuestionContent question) {
        return question.body().options().stream()
                .filter(QuestionBody.Option::key)
                .map(option -> PlainText.of(option.html()))
                .findFirst()
                .orElse("");
    }

    private static List<String> wrong(QuestionContent question) {
        return question.body().options().stream()
                .filter(option -> !option.key())
                .map(option -> PlainText.of(option.html()))
                .toList();
    }
}
