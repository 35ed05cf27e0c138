package org.xinke.grading;

/** Why a student is not graded now. What a person decided, or the roster, goes before what an exam would say. */
public enum SetAside {
    /** 缓考: waits for the next sitting of the exam; a grade comes when it has been taken. */
    DEFERRED,
    /** 免修认定. */
    EXEMPT,
    /** 休学. */
    SUSPENDED,
    /** 转入待认定. */
    TRANSFER_PENDING,
    /** 退学, 转出. */
    WITHDRAWN
}
