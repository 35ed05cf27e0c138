package org.xinke.app.rest;

import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import org.glassfish.jersey.server.validation.ValidationConfig;
import org.xinke.shared.Texts;

/** Bean Validation would speak the language of the server; this makes it speak the caller's. */
@Provider
public class SpokenConstraints implements ContextResolver<ValidationConfig> {
    @jakarta.ws.rs.core.Context
    HttpHeaders headers;

    @Override
    public ValidationConfig getContext(Class<?> type) {
        return new ValidationConfig()
                .messageInterpolator(new Interpolator(
                        Validation.byDefaultProvider().configure().getDefaultMessageInterpolator()));
    }

    private final class Interpolator implements MessageInterpolator {
        private final MessageInterpolator delegate;

        Interpolator(MessageInterpolator delegate) {
            this.delegate = delegate;
        }

        @Override
        public String interpolate(String template, Context context) {
            return delegate.interpolate(template, context, Texts.asked(headers));
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return delegate.interpolate(template, context, Texts.asked(headers));
        }
    }
}
