package org.xinke.app.rest;

import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.stream.Collectors;

/** The description of this interface, read from the resources themselves. */
@Path("openapi.json")
public class OpenApiResource {
    @Context
    Configuration configuration;

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "This description (OpenAPI 3)")
    public String show() {
        Set<Class<?>> ours = configuration.getClasses().stream()
                .filter(type -> type.getName().startsWith("org.xinke."))
                .collect(Collectors.toSet());
        return Json.pretty(Description.of(ours));
    }
}
