package org.xinke.app.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.xinke.shared.DomainError;
import org.xinke.shared.RequestId;
import org.xinke.shared.Texts;
import org.xinke.shared.ui.Notices;

/** What a use case refuses, said in the reader's language; our own mistakes go to the log. */
class ErrorNotices implements ErrorHandler {
    private static final long serialVersionUID = 1L;
    private static final String INTERNAL = "shared.error.internal";
    private static final Logger LOG = Logger.getLogger(ErrorNotices.class.getName());

    @Override
    public void error(ErrorEvent event) {
        UI ui = UI.getCurrent();
        Locale locale = ui == null ? Texts.CHINESE : ui.getLocale();
        String text = chain(event.getThrowable())
                .filter(DomainError.class::isInstance)
                .map(error -> Texts.get(locale, (DomainError) error))
                .findFirst()
                .orElseGet(() -> unexpected(locale, event.getThrowable()));
        if (ui != null) {
            ui.access(() -> Notices.problem(text));
        }
    }

    /** Our own mistake is said with the number by which we find it. */
    private static String unexpected(Locale locale, Throwable error) {
        String code = code(error);
        String text = Texts.get(locale, code);
        String number = RequestId.current();
        return number == null || !code.equals(INTERNAL) ? text : text + Texts.get(locale, "shared.requestId", number);
    }

    private static String code(Throwable error) {
        if (chain(error).anyMatch(OptimisticLockException.class::isInstance)) {
            return "shared.error.conflict";
        }
        log(error);
        return chain(error).anyMatch(SQLException.class::isInstance) ? "shared.error.unavailable" : INTERNAL;
    }

    static void log(Throwable error) {
        LOG.log(Level.WARNING, "view failed", error);
    }

    private static Stream<Throwable> chain(Throwable error) {
        return Stream.iterate(error, e -> e != null, Throwable::getCause);
    }
}
