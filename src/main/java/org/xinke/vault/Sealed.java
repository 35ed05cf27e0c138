package org.xinke.vault;

/**
 * A text as it is kept.
 *
 * @param key id of the data key; a column of the row with a foreign key, so that no text is kept whose key is gone
 * @param bytes the text; sealed twice it is never the same
 * @param mark the same for the same text in the same place, and says nothing without the key
 */
public record Sealed(long key, byte[] bytes, byte[] mark) {}
