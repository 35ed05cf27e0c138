package org.xinke.signin.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import org.xinke.shared.Texts;
import org.xinke.signin.SecondStep;
import org.xinke.signin.SecondStepNeeded;
import org.xinke.signin.SessionCookie;

/** 401, and the cookie with which the code is to come. */
@Provider
public class SecondStepMapper implements ExceptionMapper<SecondStepNeeded> {
    private static final MediaType PROBLEM = new MediaType("application", "problem+json", "utf-8");

    @Context
    HttpHeaders headers;

    @Context
    UriInfo uri;

    @Inject
    SecondStep secondStep;

    @Override
    public Response toResponse(SecondStepNeeded asked) {
        Locale language = headers.getAcceptableLanguages().stream()
                .findFirst()
                .filter(locale -> locale.getLanguage().equals("en"))
                .map(locale -> Locale.ENGLISH)
                .orElse(Texts.CHINESE);
        int status = Response.Status.UNAUTHORIZED.getStatusCode();
        int seconds = Math.toIntExact(secondStep.life().toSeconds());
        boolean secure = "https".equals(headers.getHeaderString("X-Forwarded-Proto"))
                || "https".equals(uri.getBaseUri().getScheme());
        return Response.status(status)
                .type(PROBLEM)
                .language(language)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .cookie(SessionResource.cookie(SessionCookie.PENDING, asked.pending(), seconds, secure))
                .entity(new Asked(
                        "about:blank", Texts.get(language, SecondStepNeeded.CODE), status, SecondStepNeeded.CODE))
                .build();
    }

    /** As RFC 9457 has it. */
    public record Asked(String type, String title, int status, String code) {}
}
