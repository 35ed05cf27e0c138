package org.xinke.shared;

/** A service that this needs is away for the moment; trying again later helps. */
public final class Unavailable extends DomainError {
    private static final long serialVersionUID = 1L;

    public Unavailable(String code, Object... arguments) {
        super(code, arguments);
    }
}
