package org.xinke.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A method of the code that answers a request, as its annotations say.
 *
 * @param path below {@code /api/v1}
 */
public record Endpoint(String verb, String path, Method method) {
    /** Of the whole application, by its compiled classes: a new one cannot be forgotten. */
    public static List<Endpoint> all() {
        return resources().stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()).flatMap(method -> of(type, method)))
                .toList();
    }

    public static Set<Class<?>> resources() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPath("target/classes").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .collect(Collectors.toSet());
    }

    public String name() {
        return verb + " " + path;
    }

    /** Empty when everybody may call. */
    public Set<String> roles() {
        RolesAllowed own = method.getAnnotation(RolesAllowed.class);
        if (own == null && method.isAnnotationPresent(PermitAll.class)) {
            return Set.of();
        }
        return new TreeSet<>(Set.of((own == null ? ofClass(RolesAllowed.class) : own).value()));
    }

    /** The first is what is answered to who does not say. */
    public List<String> produces() {
        Produces own = method.getAnnotation(Produces.class);
        return List.of((own == null ? ofClass(Produces.class) : own).value());
    }

    private <A extends Annotation> A ofClass(Class<A> type) {
        return Optional.ofNullable(method.getDeclaringClass().getAnnotation(type))
                .orElseThrow(() -> new AssertionError(name() + " lacks " + type.getSimpleName()));
    }

    private static Stream<Endpoint> of(Class<?> type, Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(verb -> new Endpoint(verb.value(), path(type, method), method));
    }

    private static String path(Class<?> type, Method method) {
        return part(type.getAnnotation(Path.class)) + part(method.getAnnotation(Path.class));
    }

    private static String part(@Nullable Path path) {
        return path == null ? "" : "/" + path.value().replaceAll("^/|/$", "");
    }
}
