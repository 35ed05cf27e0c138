package org.xinke.results;

/** The answer to one question of one paper. */
public record ScriptId(long attempt, int position) {}
