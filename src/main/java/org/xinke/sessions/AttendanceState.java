package org.xinke.sessions;

/** 考勤: how somebody took part in a class session. */
public enum AttendanceState {
    /** 到. */
    PRESENT,
    /** 迟到. */
    LATE,
    /** 早退. */
    LEFT_EARLY,
    /** 请假. */
    LEAVE,
    /** 缺勤. */
    ABSENT
}
