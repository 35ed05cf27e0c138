package org.xinke.directory;

/** A class or a college that can be chosen. */
public record Choice(long id, String name) {}
