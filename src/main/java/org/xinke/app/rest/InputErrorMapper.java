package org.xinke.app.rest;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import org.xinke.shared.Problem;
import org.xinke.shared.Texts;

/** Bean Validation would answer with an HTML page; this names each field and its reason. */
@Provider
public class InputErrorMapper implements ExceptionMapper<ConstraintViolationException> {
    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(ConstraintViolationException error) {
        String code = "shared.error.input";
        Locale language = Texts.asked(headers);
        return Problem.of(
                        400,
                        code,
                        Texts.get(language, code),
                        error.getConstraintViolations().stream()
                                .map(InputErrorMapper::field)
                                .toList())
                .answer(language)
                .build();
    }

    private static Problem.Field field(ConstraintViolation<?> violation) {
        String last = "";
        for (Path.Node node : violation.getPropertyPath()) {
            last = node.toString();
        }
        return new Problem.Field(last, violation.getMessage());
    }
}
