package org.xinke.sitting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinke.exams.attempts.AnswerSave;
import org.xinke.exams.rest.AttemptsResource.Answer;
import org.xinke.exams.rest.AttemptsResource.Answers;
import org.xinke.shared.Problem;
import org.xinke.shared.Texts;

/** Reads what a device sends, as JAX-RS would: the same records, the same constraints, in the caller's language. */
final class Bodies {
    private static final ObjectReader READER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private static final Validator CHINESE = validator(Texts.CHINESE);
    private static final Validator ENGLISH = validator(Locale.ENGLISH);

    private Bodies() {}

    /**
     * @param wanted that saves
     * @throws Refused when it cannot be read, or breaks a constraint
     */
    static Asked read(Wanted wanted, String token, byte[] body, Locale language) {
        Integer position = wanted.position();
        if (position == null) {
            Answers several = read(body, Answers.class, language);
            return new Asked(token, wanted.id(), several.windowId(), several.answers());
        }
        Answer one = json(body, Answer.class);
        List<Problem.Field> wrong = violations(one, language);
        wrong.addAll(fields(in(language).validateValue(AnswerSave.class, "position", position)));
        demand(wrong);
        return new Asked(token, wanted.id(), one.windowId(), List.of(new AnswerSave(position, one.seq(), one.value())));
    }

    /** @throws Refused when it cannot be read, or breaks a constraint */
    static <T> T read(byte[] body, Class<T> type, Locale language) {
        T read = json(body, type);
        demand(violations(read, language));
        return read;
    }

    private static <T> T json(byte[] body, Class<T> type) {
        @Nullable T read;
        try {
            read = READER.forType(type).readValue(body);
        } catch (JsonProcessingException e) {
            throw new Refused(400, "shared.error.unreadable");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        if (read == null) {
            throw new Refused(400, "shared.error.unreadable");
        }
        return read;
    }

    private static List<Problem.Field> violations(Object body, Locale language) {
        return new ArrayList<>(fields(in(language).validate(body)));
    }

    private static void demand(List<Problem.Field> wrong) {
        if (!wrong.isEmpty()) {
            throw new Refused(wrong);
        }
    }

    private static <T> List<Problem.Field> fields(Set<ConstraintViolation<T>> violations) {
        return violations.stream()
                .map(violation -> new Problem.Field(last(violation.getPropertyPath()), violation.getMessage()))
                .toList();
    }

    private static String last(Path path) {
        String last = "";
        for (Path.Node node : path) {
            last = node.toString();
        }
        return last;
    }

    private static Validator in(Locale language) {
        return language.equals(Locale.ENGLISH) ? ENGLISH : CHINESE;
    }

    private static Validator validator(Locale language) {
        return Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new Spoken(
                        Validation.byDefaultProvider().configure().getDefaultMessageInterpolator(), language))
                .buildValidatorFactory()
                .getValidator();
    }

    /** Bean Validation would speak the language of the server. */
    private record Spoken(MessageInterpolator delegate, Locale language) implements MessageInterpolator {
        @Override
        public String interpolate(String template, Context context) {
            return delegate.interpolate(template, context, language);
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return delegate.interpolate(template, context, language);
        }
    }
}
