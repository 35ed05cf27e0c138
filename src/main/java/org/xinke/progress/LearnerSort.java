package org.xinke.progress;

/** By what the students of a section can be ordered; {@link #BEHIND} puts first who has done least. */
public enum LearnerSort {
    BEHIND("l.lessons_done, l.lessons_started, l.last_read_at NULLS FIRST, p.number"),
    NUMBER("p.number"),
    NAME("p.name, p.number"),
    CLASS("k.code, p.number"),
    LAST_READ("l.last_read_at NULLS FIRST, p.number"),
    LESSONS("l.lessons_done, l.lessons_started, p.number"),
    HOURS("l.hours, p.number"),
    QUIZ("a.points NULLS FIRST, p.number");

    private final String columns;

    LearnerSort(String columns) {
        this.columns = columns;
    }

    String sql(boolean descending) {
        return descending
                ? columns.replace(" NULLS FIRST", "").replace(",", " DESC NULLS LAST,") + " DESC NULLS LAST"
                : columns;
    }
}
