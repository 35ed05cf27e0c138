package org.xinke.gradebook;

/** 成绩标志: what the registrar must know besides the points. */
public enum RegistrarMark {
    NONE,
    /** 缺考: the final exam was missed and counted as 0. */
    ABSENT,
    /** 缓考: no points yet. */
    DEFERRED
}
