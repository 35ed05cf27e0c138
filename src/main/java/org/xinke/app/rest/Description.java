package org.xinke.app.rest;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtension;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtensions;
import io.swagger.v3.oas.integration.SwaggerConfiguration;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xinke.shared.Problem;
import org.xinke.signin.door.SessionCookie;

/** Reads the description out of the resources; what it may say of records and refusals is taught to the reader once. */
final class Description {
    static {
        ModelConverters.getInstance().addConverter(new PartsOfRecords());
        OpenAPIExtensions.setExtensions(withOurs());
    }

    private Description() {}

    static OpenAPI of(Set<Class<?>> resources) {
        Reader reader = new Reader(new SwaggerConfiguration().openAPI(new OpenAPI()));
        reader.setApplication(new RestApplication());
        OpenAPI described = reader.read(resources);
        ModelConverters.getInstance()
                .readAll(Problem.class)
                .forEach((name, schema) -> described.getComponents().addSchemas(name, schema));
        described
                .getComponents()
                .addSecuritySchemes(
                        ForEveryOperation.SIGNED_IN,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE)
                                .name(SessionCookie.NAME)
                                .description("Set by POST /api/v1/session. Who may call stands in x-roles"))
                .addSecuritySchemes(
                        ForEveryOperation.TOKEN,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("A token of another system, made by an administrator on the page /feed"));
        return described;
    }

    private static List<OpenAPIExtension> withOurs() {
        List<OpenAPIExtension> all = new ArrayList<>(OpenAPIExtensions.getExtensions());
        all.add(0, new ForEveryOperation());
        return all;
    }
}
