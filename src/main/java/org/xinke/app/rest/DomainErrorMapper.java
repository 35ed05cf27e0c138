package org.xinke.app.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import org.xinke.shared.Conflict;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.DomainError;
import org.xinke.shared.Forbidden;
import org.xinke.shared.NotFound;
import org.xinke.shared.Problem;
import org.xinke.shared.Texts;
import org.xinke.shared.Unavailable;
import org.xinke.signin.door.AwayAnswer;

/** What a use case refuses, as a status: 401 and 403, 404, 409, 422, 503. */
@Provider
public class DomainErrorMapper implements ExceptionMapper<DomainError> {
    @Inject
    CurrentUser currentUser;

    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(DomainError error) {
        return answer(error, headers);
    }

    Response answer(DomainError error, HttpHeaders headers) {
        Locale language = Texts.asked(headers);
        Response.ResponseBuilder answer = Problem.of(status(error), error.code(), Texts.get(language, error), null)
                .answer(language);
        return error instanceof Unavailable
                ? answer.header(HttpHeaders.RETRY_AFTER, AwayAnswer.RETRY_SECONDS)
                        .build()
                : answer.build();
    }

    private int status(DomainError error) {
        if (error instanceof Forbidden) {
            return currentUser.find().isPresent() ? 403 : 401;
        }
        if (error instanceof NotFound) {
            return 404;
        }
        if (error instanceof Unavailable) {
            return 503;
        }
        return error instanceof Conflict ? 409 : 422;
    }
}
