package org.xinke.coverage.plans;

/** The life of one version of a teaching plan. */
public enum PlanState {
    /** 草稿: binds nobody yet, can be changed and thrown away. */
    DRAFT,
    /** 生效. */
    IN_FORCE,
    /** 已被替代: by the next version; never changed again. */
    SUPERSEDED
}
