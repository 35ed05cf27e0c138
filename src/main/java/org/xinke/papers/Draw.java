package org.xinke.papers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.xinke.content.BlueprintContent;
import org.xinke.content.BlueprintContent.Section;
import org.xinke.content.PaperWay;
import org.xinke.questions.BankQuestion;

/**
 * Draws a paper from a bank. The same seed, bank, set of seen questions and way give the same paper: {@link SplittableRandom}
 * is specified to the bit, the candidates stand in the order of their ids.
 */
public final class Draw {
    private final Bank bank;
    private final Set<String> seen;
    private final PaperWay way;
    private final SplittableRandom random;
    private final int turn;
    private final Set<Long> taken = new HashSet<>();
    private final List<DrawnQuestion> paper = new ArrayList<>();

    private Draw(Bank bank, long seed, Set<String> seen, PaperWay way) {
        this.bank = bank;
        this.seen = seen;
        this.way = way;
        this.random = new SplittableRandom(seed);
        this.turn = random.nextInt(bank.blueprint().turns());
    }

    /** @param seen ids of questions that this student has had before; taken only when nothing else is left */
    public static List<DrawnQuestion> paper(Bank bank, long seed, Set<String> seen, PaperWay way) {
        Draw draw = new Draw(bank, seed, seen, way);
        bank.blueprint().sections().forEach(draw::section);
        return List.copyOf(draw.paper);
    }

    private void section(Section section) {
        List<BankQuestion> drawn = new ArrayList<>();
        for (BlueprintContent.Draw cell : section.draw()) {
            drawn.addAll(cell(section, cell));
        }
        shuffle(drawn);
        drawn.forEach(question -> add(question, section.points()));
    }

    private List<BankQuestion> cell(Section section, BlueprintContent.Draw cell) {
        List<BankQuestion> candidates = new ArrayList<>(bank.candidates(section.type(), cell, turn, way));
        candidates.removeIf(question -> taken.contains(question.versionId()));
        if (candidates.size() < cell.count()) {
            throw new IllegalStateException("too few questions: " + section.type() + " " + cell);
        }
        shuffle(candidates);
        List<BankQuestion> chosen = new ArrayList<>();
        candidates.stream().filter(q -> !seen.contains(q.questionId())).forEach(chosen::add);
        candidates.stream().filter(q -> seen.contains(q.questionId())).forEach(chosen::add);
        List<BankQuestion> first = chosen.subList(0, cell.count());
        first.forEach(question -> taken.add(question.versionId()));
        return first;
    }

    private void add(BankQuestion question, BigDecimal points) {
        List<Integer> order = new ArrayList<>();
        for (int size : question.shuffles()) {
            List<Integer> places = IntStream.range(0, size).boxed().collect(Collectors.toCollection(ArrayList::new));
            shuffle(places);
            order.addAll(places);
        }
        paper.add(new DrawnQuestion(paper.size() + 1, question, List.copyOf(order), points));
    }

    private void shuffle(List<?> list) {
        for (int i = list.size() - 1; i > 0; i--) {
            Collections.swap(list, i, random.nextInt(i + 1));
        }
    }
}
