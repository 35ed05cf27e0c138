package org.xinke.shared;

import java.util.List;

/**
 * One page of a list, and how long the list is.
 *
 * @param number counted from 0
 */
public record Page<T>(List<T> items, int number, int size, long total) {}
