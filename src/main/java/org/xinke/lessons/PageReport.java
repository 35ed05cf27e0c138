package org.xinke.lessons;

/**
 * What the server has taken of a browser's report.
 *
 * @param seconds that the page has been shown in all
 * @param read the page has been open long enough
 * @param completed with this report the whole lesson is complete
 */
public record PageReport(int seconds, boolean read, boolean completed) {}
