package org.xinke.shared;

/** The thing is not there, or not for this caller: both are answered alike, so that nobody learns what exists. */
public final class NotFound extends DomainError {
    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("shared.error.notFound");
    }
}
