package org.xinke.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The caller of the running request; in a job of the application itself, {@link Role#SYSTEM}. */
@ApplicationScoped
public class CurrentUser {
    private static final Identity SYSTEM =
            new Identity(0, "system", "system", List.of(new Grant(Role.SYSTEM, null)), false);

    private final ThreadLocal<@Nullable Identity> acting = new ThreadLocal<>();

    public Optional<Identity> find() {
        return Optional.ofNullable(acting.get());
    }

    /** Said by the door alone, for the thread that serves a request; null: nobody, or served. */
    public void calls(@Nullable Identity who) {
        if (who == null) {
            acting.remove();
        } else {
            acting.set(who);
        }
    }

    /** @throws Forbidden when nobody is signed in */
    public Identity get() {
        return find().orElseThrow(Forbidden::new);
    }

    public long personId() {
        return get().personId();
    }

    /** For start-up and timers, which no person calls. */
    public void asSystem(Runnable job) {
        as(SYSTEM, () -> {
            job.run();
            return Boolean.TRUE;
        });
    }

    /** What a feature asks another in the name of the house, after it has checked itself who may know. */
    public <T> T askAsSystem(Supplier<T> question) {
        return as(SYSTEM, question);
    }

    /** For tests and the demo; ArchUnit keeps features away from it. */
    public <T> T as(Identity identity, Supplier<T> job) {
        Identity before = acting.get();
        acting.set(identity);
        try {
            return job.get();
        } finally {
            calls(before);
        }
    }
}
