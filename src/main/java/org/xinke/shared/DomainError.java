package org.xinke.shared;

import java.util.List;

/**
 * What a use case answers when it cannot do what was asked. The code is a key of the text bundle of its feature
 * ({@code exams.error.closed}); the arguments fill the text. Mapped once for REST and once for Vaadin.
 */
public abstract sealed class DomainError extends RuntimeException
        permits NotFound, Conflict, Forbidden, RuleViolation, Unavailable {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> arguments;

    DomainError(String code, Object... arguments) {
        super(code);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public String code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
