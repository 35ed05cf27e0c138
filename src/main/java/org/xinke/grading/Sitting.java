package org.xinke.grading;

/** Which try a grade is. */
public enum Sitting {
    /** 正考. */
    FIRST,
    /** 补考: the resit exam takes the place of the final one, all else stays. */
    RESIT,
    /** 重修: the course again, in a later term. */
    RETAKE
}
