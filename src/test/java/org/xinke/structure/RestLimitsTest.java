package org.xinke.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No text and no list comes in by REST that does not say how long it may be, however deep it lies. */
class RestLimitsTest {
    private final List<Method> resources = resources();

    @Test
    void whatStandsInTheAddressHasALength() {
        assertThat(resources).hasSizeGreaterThan(30);
        assertThat(resources.stream()
                        .flatMap(method -> Arrays.stream(method.getParameters()))
                        .filter(one -> inAddress(one) && isText(one.getType()) && !limited(one))
                        .map(one -> one.getDeclaringExecutable() + " " + one.getName()))
                .isEmpty();
        assertThat(resources.stream()
                        .flatMap(method -> fields(method.getDeclaringClass()))
                        .filter(one -> inAddress(one) && isText(one.getType()) && !limited(one))
                        .map(Field::toString))
                .isEmpty();
    }

    @Test
    void soHasEveryTextOfABody() {
        assertThat(resources.stream()
                        .flatMap(method -> Arrays.stream(method.getParameters()))
                        .map(Parameter::getType)
                        .filter(Class::isRecord)
                        .flatMap(RestLimitsTest::parts)
                        .filter(part -> isText(part.getType()) || Collection.class.isAssignableFrom(part.getType()))
                        .filter(part -> !limited(part))
                        .map(part -> part.getDeclaringRecord() + " " + part.getName())
                        .distinct())
                .isEmpty();
    }

    private static List<Method> resources() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.xinke").stream()
                        .filter(type -> type.getPackageName().endsWith(".rest"))
                        .map(JavaClass::getMethods)
                        .flatMap(Collection::stream)
                        .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                        .map(JavaMethod::reflect)
                        .toList();
    }

    private static Stream<Field> fields(Class<?> type) {
        return Stream.concat(
                Arrays.stream(type.getDeclaredFields()),
                Arrays.stream(type.getDeclaredFields())
                        .filter(field -> field.getType().getName().startsWith("org.xinke."))
                        .flatMap(field -> Arrays.stream(field.getType().getDeclaredFields())));
    }

    /** With those of the records within. */
    private static Stream<RecordComponent> parts(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(part -> part.getType().isRecord() ? parts(part.getType()) : Stream.of(part));
    }

    private static boolean isText(Class<?> type) {
        return type == String.class;
    }

    private static boolean inAddress(AnnotatedElement element) {
        return has(element, QueryParam.class) || has(element, PathParam.class);
    }

    /** On a record both stand on its parts and on what the compiler makes of them. */
    private static boolean limited(AnnotatedElement element) {
        return has(element, Size.class) || has(element, Pattern.class);
    }

    private static boolean limited(RecordComponent part) {
        return limited(part.getAccessor()) || limited((AnnotatedElement) part);
    }

    private static boolean has(AnnotatedElement element, Class<? extends Annotation> annotation) {
        return element.isAnnotationPresent(annotation);
    }
}
