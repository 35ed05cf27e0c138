package org.xinke.app.rest;

import io.swagger.v3.jaxrs2.ext.AbstractOpenAPIExtension;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtension;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.xinke.shared.Problem;

/** Says of each operation what the house does to all: who may call it, the header it asks for, how it refuses. */
class ForEveryOperation extends AbstractOpenAPIExtension {
    static final String SIGNED_IN = "session";
    static final String TOKEN = "token";
    static final String ROLES = "x-roles";
    private static final String TOKENS_ROLE = "FEED_";
    private static final String GOOD = "200";
    private static final String CSV = "text/csv";

    @Override
    public void decorateOperation(Operation operation, Method method, Iterator<OpenAPIExtension> chain) {
        super.decorateOperation(operation, method, chain);
        roles(method).ifPresent(roles -> {
            operation.setSecurity(security(roles));
            operation.addExtension(ROLES, roles);
        });
        if (!method.isAnnotationPresent(GET.class)) {
            operation.addParametersItem(new HeaderParameter()
                    .name(CrossSiteGuard.HEADER)
                    .required(true)
                    .schema(new StringSchema())
                    .description("Any value; without it 403"));
        }
        operation.setResponses(responses(operation.getResponses(), method));
    }

    /** Who is signed in with one of the roles, or brings a token where one of them is a token's. */
    private static List<SecurityRequirement> security(List<String> roles) {
        SecurityRequirement person = new SecurityRequirement().addList(SIGNED_IN);
        return roles.stream().anyMatch(role -> role.startsWith(TOKENS_ROLE))
                ? List.of(person, new SecurityRequirement().addList(TOKEN))
                : List.of(person);
    }

    /** What stands on the method goes before what stands on the class, as Jersey reads it. */
    private static Optional<List<String>> roles(Method method) {
        RolesAllowed own = method.getAnnotation(RolesAllowed.class);
        if (own == null && method.isAnnotationPresent(PermitAll.class)) {
            return Optional.empty();
        }
        return Optional.ofNullable(own == null ? method.getDeclaringClass().getAnnotation(RolesAllowed.class) : own)
                .map(rule -> List.of(rule.value()));
    }

    private static ApiResponses responses(ApiResponses found, Method method) {
        ApiResponses all = new ApiResponses();
        if (method.getReturnType() == void.class) {
            all.addApiResponse("204", new ApiResponse().description("Done"));
        } else {
            all.addApiResponse(GOOD, good(found, method));
        }
        Arrays.stream(method.getAnnotationsByType(io.swagger.v3.oas.annotations.responses.ApiResponse.class))
                .map(io.swagger.v3.oas.annotations.responses.ApiResponse::responseCode)
                .filter(code -> !all.containsKey(code))
                .forEach(code -> all.addApiResponse(code, found.get(code)));
        return all.addApiResponse("default", refusal());
    }

    /** As CSV an answer is a text, whatever the record behind it. */
    private static ApiResponse good(ApiResponses found, Method method) {
        ApiResponse good = found.getOrDefault(GOOD, found.values().iterator().next());
        Produces own = method.getAnnotation(Produces.class);
        Produces produces = own == null ? method.getDeclaringClass().getAnnotation(Produces.class) : own;
        if (produces != null && List.of(produces.value()).contains(CSV)) {
            good.getContent().addMediaType(CSV, new MediaType().schema(new StringSchema()));
        }
        return found.containsKey(GOOD) ? good : good.description("The answer");
    }

    private static ApiResponse refusal() {
        Schema<?> problem = new Schema<>().$ref("#/components/schemas/" + Problem.class.getSimpleName());
        return new ApiResponse()
                .description("Refused: problem+json (RFC 9457), in the caller's language")
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(problem)));
    }
}
