package org.xinke.app.rest;

import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import org.glassfish.jersey.server.filter.RolesAllowedDynamicFeature;

/**
 * {@code @RolesAllowed} as Jersey reads it, which asks the request. The container's own reading asks Jakarta Security, which
 * does not know our callers: it is switched off in {@code glassfish-web.xml}.
 */
@Provider
public class RolesOfEndpoints implements Feature {
    @Override
    public boolean configure(FeatureContext context) {
        context.register(RolesAllowedDynamicFeature.class);
        return true;
    }
}
