package org.xinke.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.xinke.shared.jobs.Job;
import org.xinke.signin.throttle.SignInFailures;

/** Forgets sign-ins that are over and failures that no longer count. */
@ApplicationScoped
class SignInSweep implements Job {
    @Inject
    SignInSettings settings;

    @Inject
    SignInSessions sessions;

    @Inject
    SignInFailures failures;

    @Inject
    PendingSignIns pending;

    @Override
    public String name() {
        return "signin.forgetting";
    }

    @Override
    public Duration every() {
        return settings.swept();
    }

    @Override
    public void run() {
        sessions.sweep();
        failures.sweep();
        pending.sweep();
    }
}
