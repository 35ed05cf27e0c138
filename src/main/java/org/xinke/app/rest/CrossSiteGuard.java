package org.xinke.app.rest;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.Set;
import org.xinke.shared.Problem;
import org.xinke.shared.Texts;

/**
 * No other site can make a signed-in browser change anything: a form cannot send the demanded header, and a script of
 * another origin would have to ask first, which nobody answers. Second line behind SameSite=Lax.
 */
@Provider
public class CrossSiteGuard implements ContainerRequestFilter {
    static final String HEADER = "X-Requested-With";
    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> OURS = Set.of("same-origin", "none");

    @Context
    HttpHeaders headers;

    @Override
    public void filter(ContainerRequestContext request) {
        if (READING.contains(request.getMethod())) {
            return;
        }
        String site = request.getHeaderString("Sec-Fetch-Site");
        if (request.getHeaderString(HEADER) == null || (site != null && !OURS.contains(site))) {
            String code = "shared.error.crossSite";
            Locale language = Texts.asked(headers);
            request.abortWith(
                    Problem.of(403, code, language, HEADER).answer(language).build());
        }
    }
}
