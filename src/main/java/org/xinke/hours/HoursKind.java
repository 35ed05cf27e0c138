package org.xinke.hours;

/** The three kinds that the course is split into. */
public enum HoursKind {
    /** 在线学时. */
    ONLINE,
    /** 课堂学时. */
    CLASS,
    /** 实践学时. */
    PRACTICE
}
