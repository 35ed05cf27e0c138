package org.xinke.coverage.plans;

/**
 * What putting drafts into force would do.
 *
 * @param newlyBound students who are bound by no plan yet
 * @param rebound students who come from another version, or another plan, to this one; their state stays
 */
public record PlanPreview(int plans, int newlyBound, int rebound) {}
