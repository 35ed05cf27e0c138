package org.xinke.shared;

/** A rule of the field says no. */
public final class RuleViolation extends DomainError {
    private static final long serialVersionUID = 1L;

    /** @param code key in the feature's text bundle, such as {@code exams.error.notOpen} */
    public RuleViolation(String code, Object... arguments) {
        super(code, arguments);
    }
}
