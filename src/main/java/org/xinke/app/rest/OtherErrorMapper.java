package org.xinke.app.rest;

import jakarta.inject.Inject;
import jakarta.json.bind.JsonbException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.xinke.app.limits.BodyRefused;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.DomainError;
import org.xinke.shared.Problem;
import org.xinke.shared.Texts;

/** Everything else: what JAX-RS itself refuses, lost races, the database away, and our own mistakes. */
@Provider
public class OtherErrorMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(OtherErrorMapper.class.getName());
    private static final String UNIQUE_VIOLATION = "23505";

    @Context
    HttpHeaders headers;

    @Inject
    DomainErrorMapper domainErrors;

    @Inject
    CurrentUser currentUser;

    @Override
    public Response toResponse(Throwable error) {
        Optional<BodyRefused> body = causes(error, BodyRefused.class);
        if (body.isPresent()) {
            return body(body.get());
        }
        if (error instanceof WebApplicationException refused) {
            int status = status(refused);
            return problem(status, "shared.error.http" + family(status));
        }
        if (error instanceof ProcessingException || error instanceof JsonbException) {
            return problem(400, "shared.error.unreadable");
        }
        Optional<DomainError> domain = causes(error, DomainError.class);
        if (domain.isPresent()) {
            return domainErrors.answer(domain.get(), headers);
        }
        if (causes(error, OptimisticLockException.class).isPresent() || sqlState(error, UNIQUE_VIOLATION)) {
            return problem(409, "shared.error.conflict");
        }
        if (sqlState(error, "08") || sqlState(error, "57") || noConnection(error)) {
            // one line: in an outage every request of everybody comes by here
            LOG.log(Level.WARNING, "database away, request refused: {0}", error.getMessage());
            return problem(503, "shared.error.unavailable");
        }
        LOG.log(Level.WARNING, "request failed", error);
        return problem(500, "shared.error.internal");
    }

    private Response body(BodyRefused refused) {
        Locale language = Texts.asked(headers);
        String title = Texts.get(language, refused.code());
        String field = refused.field();
        return Problem.of(
                        refused.status(),
                        refused.code(),
                        title,
                        field == null ? null : List.of(new Problem.Field(field, title)))
                .answer(language)
                .build();
    }

    private Response problem(int status, String code) {
        Locale language = Texts.asked(headers);
        return Problem.of(status, code, language).answer(language).build();
    }

    /** Jersey refuses a missing role with 403 even when nobody is signed in; a device must know the difference. */
    private int status(WebApplicationException refused) {
        int status = refused.getResponse().getStatus();
        return status == 403 && currentUser.find().isEmpty() ? 401 : status;
    }

    private static String family(int status) {
        return status == 401 || status == 403 || status == 404 || status == 405 || status == 415
                ? String.valueOf(status)
                : "Other";
    }

    private static boolean noConnection(Throwable error) {
        return Stream.iterate(error, e -> e != null, Throwable::getCause)
                .anyMatch(e -> e instanceof jakarta.resource.ResourceException
                        || String.valueOf(e.getMessage()).contains("Error in allocating a connection"));
    }

    private static boolean sqlState(Throwable error, String prefix) {
        return causes(error, SQLException.class)
                .map(SQLException::getSQLState)
                .filter(state -> state.startsWith(prefix))
                .isPresent();
    }

    private static <T extends Throwable> Optional<T> causes(Throwable error, Class<T> type) {
        return Stream.iterate(error, e -> e != null, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
