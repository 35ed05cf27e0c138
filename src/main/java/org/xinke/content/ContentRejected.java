package org.xinke.content;

import java.util.List;
import java.util.stream.Collectors;

/** The course cannot be loaded; all errors of all files. */
public final class ContentRejected extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<ContentError> errors;

    public ContentRejected(List<ContentError> errors) {
        super(errors.stream().map(ContentError::toString).collect(Collectors.joining("\n")));
        this.errors = List.copyOf(errors);
    }

    public List<ContentError> errors() {
        return errors;
    }
}
