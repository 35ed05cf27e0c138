package org.xinke.app.rest;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The REST interface; its description is served at {@code /api/v1/openapi.json}. */
@ApplicationPath("api/v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "心课 Xinke",
                        version = "1",
                        description = "The course on mental health: sessions, lessons, exams, coverage. "
                                + "Errors are problem+json (RFC 9457). A request that changes something carries the "
                                + "header X-Requested-With."))
public class RestApplication extends Application {
    /** One description is enough: WADL names inner classes to everybody. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
