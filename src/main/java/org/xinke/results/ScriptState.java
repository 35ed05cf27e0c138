package org.xinke.results;

/** Who is to read a script next. */
public enum ScriptState {
    /** 一评. */
    FIRST,
    /** 二评, by somebody else. */
    SECOND,
    /** 仲裁: two marks lie too far apart. */
    LEAD,
    DECIDED;

    /** The round that a mark given now belongs to. */
    int round() {
        return Math.min(ordinal() + 1, 3);
    }
}
