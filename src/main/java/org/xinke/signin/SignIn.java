package org.xinke.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.xinke.people.PersonNumber;
import org.xinke.shared.Allowed;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.RequestOrigin;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.Unavailable;
import org.xinke.signin.door.SignedIn;
import org.xinke.signin.password.Hashing;
import org.xinke.signin.password.Passwords;
import org.xinke.signin.password.Place;
import org.xinke.signin.throttle.Devices;
import org.xinke.signin.throttle.Throttle;
import org.xinke.signin.ways.EndedSignIn;

/**
 * Signing in with the local password, out again, and changing it. In no transaction of its own: passwords are checked in
 * {@link Hashing}, between two short ones.
 */
@ApplicationScoped
public class SignIn {
    @Inject
    SignInSteps steps;

    @Inject
    Hashing hashing;

    @Inject
    Passwords passwords;

    @Inject
    PasswordRules rules;

    @Inject
    Accounts accounts;

    @Inject
    Throttle throttle;

    @Inject
    Devices devices;

    @Inject
    CurrentUser currentUser;

    @Inject
    SignInSessions sessions;

    /**
     * Never throws; the stage ends when it is this try's turn, on a thread of the queue.
     *
     * @return fails with {@link RuleViolation} when number and password do not fit,
     *     {@link org.xinke.signin.throttle.ProofNeeded} when a proof is asked for, {@link SecondStepNeeded} when a code is, {@link Unavailable} when too many wait
     */
    @Allowed(anyone = true)
    public CompletionStage<SignedIn> signIn(SignInTry tried) {
        SignInSteps.Ready ready;
        try {
            ready = steps.begin(tried);
        } catch (RuntimeException refused) {
            return CompletableFuture.failedFuture(refused);
        }
        return hashing.add(tried.ticket(), () -> RequestOrigin.during(tried.origin(), () -> check(ready, tried)))
                .whenComplete((done, failure) -> {
                    if (failure instanceof Unavailable) {
                        steps.giveUp(ready);
                    }
                });
    }

    /** For who can wait on the own thread. */
    @Allowed(anyone = true)
    public SignedIn signInNow(SignInTry tried) {
        return Hashing.outcome(signIn(tried));
    }

    /** Where the try with this ticket stands; empty when it does not wait. */
    @Allowed(anyone = true)
    public Optional<Place> place(String ticket) {
        return hashing.place(ticket);
    }

    /** For how long the mark of a device is kept. */
    @Allowed(anyone = true)
    public Duration deviceLife() {
        return devices.life();
    }

    @Allowed(signedIn = true)
    public void changePassword(String current, String next) {
        Account account = accounts.find(PersonNumber.of(currentUser.get().number()))
                .filter(found -> found.hash() != null)
                .orElseThrow(() -> new RuleViolation("signin.error.noLocalPassword"));
        String hash = hashing.await(() -> changed(account, current, next));
        accounts.change(account, hash);
    }

    /**
     * @param token as in the cookie; an unknown one is no error
     * @return what ended
     */
    @Allowed(anyone = true)
    public Optional<EndedSignIn> signOut(String token) {
        return sessions.end(token);
    }

    private SignedIn check(SignInSteps.Ready ready, SignInTry tried) {
        throttle.lookAgain(ready.reservation());
        Account account = ready.account();
        if (account == null || !isOf(account, tried.password())) {
            throw refused(ready, account, tried.password());
        }
        return steps.open(ready, account, renewed(account, tried.password()), tried.agent());
    }

    private RuleViolation refused(SignInSteps.Ready ready, @Nullable Account account, String password) {
        if (account == null || account.hash() == null) {
            passwords.pretendToMatch(password);
        }
        return steps.refuse(ready);
    }

    private boolean isOf(Account account, String password) {
        String hash = account.hash();
        return hash != null && passwords.matches(password, hash);
    }

    private @Nullable String renewed(Account account, String password) {
        String hash = account.hash();
        return hash != null && passwords.outdated(hash) ? passwords.hash(password) : null;
    }

    private String changed(Account account, String current, String next) {
        if (!isOf(account, current)) {
            throw new RuleViolation("signin.error.currentPasswordWrong");
        }
        rules.check(account, current, next);
        return passwords.hash(next);
    }
}
