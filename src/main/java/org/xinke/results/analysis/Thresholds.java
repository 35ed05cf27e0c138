package org.xinke.results.analysis;

/**
 * From where on an item is worth a look.
 *
 * @param least answers, below which nothing is said about an item
 * @param hard facility below which it is hard
 * @param easy facility above which it is easy
 * @param weak corrected r below which it tells able from weak students badly
 */
public record Thresholds(int least, double hard, double easy, double weak) {}
