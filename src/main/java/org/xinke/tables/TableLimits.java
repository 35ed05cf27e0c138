package org.xinke.tables;

/**
 * How much of a file is read at most.
 *
 * @param unpackedBytes of all parts of an xlsx or zip together
 */
public record TableLimits(long unpackedBytes, int rows, int columns) {}
