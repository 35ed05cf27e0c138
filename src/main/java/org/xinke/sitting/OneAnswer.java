package org.xinke.sitting;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.Unavailable;

/** A request that waits is answered once: by what it asked for, or when its time is over. */
final class OneAnswer implements AsyncListener {
    private static final Logger LOG = Logger.getLogger(OneAnswer.class.getName());

    private final AsyncContext context;
    private final Locale language;
    private final AtomicBoolean given = new AtomicBoolean();

    OneAnswer(AsyncContext context, Locale language) {
        this.context = context;
        this.language = language;
    }

    void give(@Nullable Object answer, @Nullable Throwable error) {
        if (!given.compareAndSet(false, true)) {
            return;
        }
        HttpServletResponse response = (HttpServletResponse) context.getResponse();
        try {
            if (answer == null) {
                Reply.refuse(response, language, error == null ? new IllegalStateException("no answer") : error);
            } else {
                Reply.answer(response, answer);
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.FINE, "who asked has left", e);
        } finally {
            context.complete();
        }
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        give(null, new Unavailable("shared.error.unavailable"));
    }

    @Override
    public void onError(AsyncEvent event) {
        given.set(true);
    }

    @Override
    public void onComplete(AsyncEvent event) {}

    @Override
    public void onStartAsync(AsyncEvent event) {}
}
