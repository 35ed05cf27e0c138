package org.xinke.papers;

import java.math.BigDecimal;
import java.util.List;
import org.xinke.questions.BankQuestion;

/**
 * A question on a paper.
 *
 * @param position counted from 1
 * @param order {@code order[place shown] = place in the bank}
 */
public record DrawnQuestion(int position, BankQuestion question, List<Integer> order, BigDecimal points) {}
