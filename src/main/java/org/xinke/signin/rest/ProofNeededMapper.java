package org.xinke.signin.rest;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import org.xinke.shared.Problem;
import org.xinke.shared.Texts;
import org.xinke.signin.throttle.ProofNeeded;

/** 429, with what to reckon before the next try. */
@Provider
public class ProofNeededMapper implements ExceptionMapper<ProofNeeded> {
    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(ProofNeeded asked) {
        Locale language = Texts.asked(headers);
        Problem problem = Problem.of(Response.Status.TOO_MANY_REQUESTS.getStatusCode(), ProofNeeded.CODE, language);
        return problem.answer(language)
                .entity(new ProofAsked(
                        problem.type(),
                        problem.title(),
                        problem.status(),
                        problem.code(),
                        asked.challenge(),
                        asked.bits()))
                .build();
    }
}
