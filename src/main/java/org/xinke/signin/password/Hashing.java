package org.xinke.signin.password;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All work with passwords goes through one {@link FairQueue} a node: a wave of sign-ins is a row of people who wait, and the rest of
 * the house goes on. Nobody may hold a connection of the database while waiting here.
 */
@ApplicationScoped
public class Hashing {
    @Resource
    ManagedThreadFactory threads;

    @Inject
    PasswordSettings settings;

    private @Nullable FairQueue queue;

    @PostConstruct
    void open() {
        queue = new FairQueue(settings.workers(), settings.longestQueue(), threads);
    }

    @PreDestroy
    void close() {
        queue().close();
    }

    public <T> CompletionStage<T> add(@Nullable String ticket, Supplier<T> work) {
        return queue().add(ticket, work);
    }

    /** For who is signed in already and can wait on the own thread. */
    public <T> T await(Supplier<T> work) {
        return outcome(queue().add(null, work));
    }

    public Optional<Place> place(String ticket) {
        return queue().place(ticket);
    }

    private FairQueue queue() {
        return Objects.requireNonNull(queue, "not open");
    }

    public static <T> T outcome(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException refused ? refused : e;
        }
    }
}
