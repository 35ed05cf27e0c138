package org.xinke.signin.password;

/**
 * Where somebody stands who waits.
 *
 * @param ahead so many come first
 * @param seconds that it will take, as things go
 */
public record Place(long ahead, long seconds) {}
