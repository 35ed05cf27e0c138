package org.xinke.shared;

/** Somebody else was faster, or the state has moved on. */
public final class Conflict extends DomainError {
    private static final long serialVersionUID = 1L;

    /** Another person saved the same thing in between. */
    public Conflict() {
        super("shared.error.conflict");
    }

    public Conflict(String code, Object... arguments) {
        super(code, arguments);
    }
}
