package org.xinke.feed.tokens;

/**
 * How long the lists of the page are.
 *
 * @param usable tokens that are neither revoked nor expired
 * @param webhooks receivers that are told
 * @param dead deliveries laid aside
 */
public record FeedCounts(int tokens, int usable, int webhooks, int dead) {}
