package org.xinke.people;

import java.util.EnumSet;
import java.util.Set;

/** 学籍状态. */
public enum StudentStatus {
    /** 在读. */
    ENROLLED,
    /** 休学. */
    SUSPENDED,
    /** 退役复学. */
    RETURNED_FROM_SERVICE,
    /** 转专业, studying on in another major. */
    MAJOR_CHANGED,
    /** 转入, from another school. */
    TRANSFERRED_IN,
    /** 转出, to another school. */
    TRANSFERRED_OUT,
    /** 退学. */
    WITHDRAWN,
    /** 毕业. */
    GRADUATED;

    private static final Set<StudentStatus> GONE = EnumSet.of(TRANSFERRED_OUT, WITHDRAWN, GRADUATED);

    /** No student of this school any more. */
    public boolean gone() {
        return GONE.contains(this);
    }
}
