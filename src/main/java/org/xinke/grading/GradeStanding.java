package org.xinke.grading;

/** What can be done with the grade of one student now. */
public enum GradeStanding {
    /** Everything is there. */
    READY,
    /** An exam was missed: it can be published with 0 points for it, by an explicit decision. */
    INCOMPLETE,
    /** An exam is still to be planned, taken or marked: it cannot be published. */
    WAITING,
    /** 缓考, away, exempt or gone: there is no grade now, and no zero either. */
    ASIDE,
    /** Published, and nothing new to publish. */
    PUBLISHED
}
