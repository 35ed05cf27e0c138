package org.xinke.content;

import java.nio.file.Path;

/**
 * A picture of a lesson.
 *
 * @param key name in the store and in the address {@code /media/<key>}: SHA-256 and ending, so it never changes
 */
public record MediaFile(String key, String contentType, Path file) {}
