package org.xinke.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xinke.shared.Problem;
import org.xinke.testing.Endpoint;
import org.xinke.testing.JsonOfType;

/** The description says of every endpoint what the code says of it: address, input, answer, who may call, how it refuses. */
class OpenApiTest {
    private static final JsonNode DESCRIPTION = Json.mapper().valueToTree(Description.of(Endpoint.resources()));
    private static final List<Endpoint> ENDPOINTS = Endpoint.all();
    private static final List<Class<? extends Annotation>> NO_BODY = List.of(
            PathParam.class, QueryParam.class, HeaderParam.class, CookieParam.class, Context.class, BeanParam.class);

    private final List<String> differences = new ArrayList<>();
    private final JsonOfType types = new JsonOfType(DESCRIPTION, differences);

    @Test
    void everyEndpointIsDescribedAndNothingElse() {
        Set<String> described = new TreeSet<>();
        DESCRIPTION.path("paths").fields().forEachRemaining(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(verb -> described.add(verb.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        Set<String> code = new TreeSet<>();
        ENDPOINTS.forEach(endpoint -> code.add(endpoint.verb() + " /api/v1" + endpoint.path()));

        assertThat(ENDPOINTS).hasSizeGreaterThan(20);
        assertThat(described).isEqualTo(code);
    }

    @Test
    void everyAnswerHasTheShapeOfItsType() {
        for (Endpoint endpoint : ENDPOINTS) {
            Type answer = endpoint.method().getGenericReturnType();
            JsonNode responses = operation(endpoint).path("responses");
            if (answer == void.class) {
                same(endpoint.name(), statuses("204", endpoint.method()), names(responses));
            } else {
                same(endpoint.name(), statuses("200", endpoint.method()), names(responses));
                JsonNode content = responses.path("200").path("content");
                endpoint.produces().forEach(media -> answered(endpoint.name() + " " + media, media, answer, content));
            }
        }
        assertThat(differences).isEmpty();
    }

    /** A bare {@code Response} is a file: only its media type can be told. CSV is a text. */
    private void answered(String where, String media, Type answer, JsonNode content) {
        same(where + " is described", true, content.has(media));
        if (answer != Response.class) {
            Type shape = media.equals("application/json") ? answer : String.class;
            types.compare(where + " answers", shape, content.path(media).path("schema"));
        }
    }

    /** What may be answered besides: 304, and the like, as the method itself says. */
    private static Set<String> statuses(String good, Method method) {
        Set<String> all = new TreeSet<>(Set.of(good, "default"));
        Arrays.stream(method.getAnnotationsByType(ApiResponse.class)).forEach(one -> all.add(one.responseCode()));
        return all;
    }

    @Test
    void everyRefusalIsProblemJson() {
        for (Endpoint endpoint : ENDPOINTS) {
            JsonNode content =
                    operation(endpoint).path("responses").path("default").path("content");
            types.compare(
                    endpoint.name() + " refuses",
                    Problem.class,
                    content.path("application/problem+json").path("schema"));
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void everyRequestHasTheShapeOfItsType() {
        for (Endpoint endpoint : ENDPOINTS) {
            Optional<Parameter> body = Arrays.stream(endpoint.method().getParameters())
                    .filter(parameter -> NO_BODY.stream().noneMatch(parameter::isAnnotationPresent))
                    .findFirst();
            JsonNode described = operation(endpoint).path("requestBody");
            same(
                    endpoint.name() + " takes a body",
                    body.isPresent(),
                    described.path("required").asBoolean());
            body.ifPresent(parameter -> types.compare(
                    endpoint.name() + " takes",
                    parameter.getParameterizedType(),
                    described.path("content").path("application/json").path("schema")));
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void everyParameterIsNamedWithItsType() {
        for (Endpoint endpoint : ENDPOINTS) {
            Map<String, JsonNode> described = new TreeMap<>();
            operation(endpoint)
                    .path("parameters")
                    .forEach(one -> described.put(
                            one.path("in").asText() + " " + one.path("name").asText(), one));
            Map<String, Given> code = parameters(endpoint);
            same(endpoint.name() + " has parameters", code.keySet(), described.keySet());
            code.forEach((name, given) -> Optional.ofNullable(described.get(name))
                    .ifPresent(one -> compare(endpoint.name() + " " + name, given, one)));
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void everyOperationSaysWhoMayCallIt() {
        for (Endpoint endpoint : ENDPOINTS) {
            JsonNode operation = operation(endpoint);
            Set<String> roles = new TreeSet<>();
            operation.path(ForEveryOperation.ROLES).forEach(role -> roles.add(role.asText()));
            same(endpoint.name() + " is for", endpoint.roles(), roles);
            same(
                    endpoint.name() + " asks for a sign-in",
                    !roles.isEmpty(),
                    operation.path("security").path(0).has(ForEveryOperation.SIGNED_IN));
            same(
                    endpoint.name() + " takes a token",
                    roles.stream().anyMatch(role -> role.startsWith("FEED_")),
                    operation.path("security").path(1).has(ForEveryOperation.TOKEN));
            same(
                    endpoint.name() + " has a summary",
                    false,
                    operation.path("summary").asText().isBlank());
        }
        assertThat(differences).isEmpty();
    }

    private void compare(String where, Given given, JsonNode described) {
        types.compare(where, given.type(), described.path("schema"));
        same(
                where + " required",
                !described.path("in").asText().equals("query"),
                described.path("required").asBoolean());
        DefaultValue otherwise = given.place().getAnnotation(DefaultValue.class);
        same(
                where + " default",
                otherwise == null ? "" : otherwise.value(),
                described.path("schema").path("default").asText());
    }

    private static Map<String, Given> parameters(Endpoint endpoint) {
        Map<String, Given> all = new TreeMap<>();
        Stream<Given> ofMethod = Arrays.stream(endpoint.method().getParameters())
                .map(parameter -> new Given(parameter, parameter.getParameterizedType()));
        Stream<Given> ofClass = Arrays.stream(
                        endpoint.method().getDeclaringClass().getDeclaredFields())
                .map(field -> new Given(field, field.getGenericType()));
        Stream<Given> ofBeans = Arrays.stream(endpoint.method().getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(BeanParam.class))
                .flatMap(parameter -> Arrays.stream(parameter.getType().getDeclaredFields()))
                .map(field -> new Given(field, field.getGenericType()));
        Stream.of(ofMethod, ofClass, ofBeans).flatMap(Function.identity()).forEach(given -> given.name()
                .ifPresent(name -> all.put(name, given)));
        if (!endpoint.verb().equals("GET")) {
            all.put("header X-Requested-With", new Given(OpenApiTest.class, String.class));
        }
        return all;
    }

    private static JsonNode operation(Endpoint endpoint) {
        return DESCRIPTION
                .path("paths")
                .path("/api/v1" + endpoint.path())
                .path(endpoint.verb().toLowerCase(Locale.ROOT));
    }

    private void same(String where, Object code, Object described) {
        if (!code.equals(described)) {
            differences.add(where + ": the code has " + code + ", the description " + described);
        }
    }

    private static Set<String> names(JsonNode object) {
        Set<String> all = new TreeSet<>();
        object.fieldNames().forEachRemaining(all::add);
        return all;
    }

    /** A value that a request carries outside of its body. */
    private record Given(AnnotatedElement place, Type type) {
        Optional<String> name() {
            if (place.isAnnotationPresent(PathParam.class)) {
                return Optional.of(
                        "path " + place.getAnnotation(PathParam.class).value());
            }
            return Optional.ofNullable(place.getAnnotation(QueryParam.class)).map(query -> "query " + query.value());
        }
    }
}
