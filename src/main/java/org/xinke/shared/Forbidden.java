package org.xinke.shared;

/** The caller's roles do not allow it. */
public final class Forbidden extends DomainError {
    private static final long serialVersionUID = 1L;

    public Forbidden() {
        super("shared.error.forbidden");
    }
}
