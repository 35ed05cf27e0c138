package org.xinke.signin.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import org.xinke.shared.Problem;
import org.xinke.shared.Texts;
import org.xinke.signin.SecondStep;
import org.xinke.signin.SecondStepNeeded;
import org.xinke.signin.door.SessionCookie;

/** 401, and the cookie with which the code is to come. */
@Provider
public class SecondStepMapper implements ExceptionMapper<SecondStepNeeded> {
    @Context
    HttpHeaders headers;

    @Context
    UriInfo uri;

    @Inject
    SecondStep secondStep;

    @Override
    public Response toResponse(SecondStepNeeded asked) {
        Locale language = Texts.asked(headers);
        int seconds = Math.toIntExact(secondStep.life().toSeconds());
        return Problem.of(Response.Status.UNAUTHORIZED.getStatusCode(), SecondStepNeeded.CODE, language)
                .answer(language)
                .cookie(SessionResource.cookie(SessionCookie.PENDING, asked.pending(), seconds, isSecure()))
                .build();
    }

    /** Another thread answers, and the servlet's request is no longer to be asked. */
    private boolean isSecure() {
        return "https".equals(headers.getHeaderString("X-Forwarded-Proto"))
                || "https".equals(uri.getBaseUri().getScheme());
    }
}
