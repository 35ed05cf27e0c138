package org.xinke.exams;

import java.math.BigDecimal;
import java.util.List;

/**
 * A question on a paper.
 *
 * @param position counted from 1
 * @param order {@code order[place shown] = place in the bank}
 */
record DrawnQuestion(int position, BankQuestion question, List<Integer> order, BigDecimal points) {}
