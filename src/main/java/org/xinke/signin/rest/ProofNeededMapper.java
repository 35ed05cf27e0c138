package org.xinke.signin.rest;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import org.xinke.shared.Problem;
import org.xinke.shared.Texts;
import org.xinke.signin.ProofNeeded;

/** 429, with what to reckon before the next try. */
@Provider
public class ProofNeededMapper implements ExceptionMapper<ProofNeeded> {
    private static final MediaType PROBLEM =
            MediaType.valueOf(Problem.MEDIA_TYPE).withCharset("utf-8");

    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(ProofNeeded asked) {
        Locale language = language();
        int status = Response.Status.TOO_MANY_REQUESTS.getStatusCode();
        return Response.status(status)
                .type(PROBLEM)
                .language(language)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .entity(new ProofAsked(
                        "about:blank",
                        Texts.get(language, ProofNeeded.CODE),
                        status,
                        ProofNeeded.CODE,
                        asked.challenge(),
                        asked.bits()))
                .build();
    }

    private Locale language() {
        return headers.getAcceptableLanguages().stream()
                .findFirst()
                .filter(locale -> locale.getLanguage().equals("en"))
                .map(locale -> Locale.ENGLISH)
                .orElse(Texts.CHINESE);
    }
}
