package org.xinke.shared;

import java.lang.reflect.Method;

/** The caller's roles do not allow it. */
public final class Forbidden extends DomainError {
    private static final long serialVersionUID = 1L;

    private String deed = "";

    public Forbidden() {
        super("shared.error.forbidden");
    }

    /** The use case that was refused, such as {@code Grades.publish}. */
    public String deed() {
        return deed;
    }

    /** True once: on its way out it passes several use cases, and the innermost is the one. */
    boolean of(Method refused) {
        boolean first = deed.isEmpty();
        if (first) {
            deed = refused.getDeclaringClass().getSimpleName() + "." + refused.getName();
        }
        return first;
    }
}
