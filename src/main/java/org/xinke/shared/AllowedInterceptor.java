package org.xinke.shared;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Refuses before a transaction is opened. */
@Allowed
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class AllowedInterceptor {
    private static final Logger LOG = Logger.getLogger(AllowedInterceptor.class.getName());

    @Inject
    CurrentUser currentUser;

    @Inject
    Event<Forbidden> refusals;

    @AroundInvoke
    @Nullable
    Object check(InvocationContext call) throws Exception {
        try {
            return proceed(call);
        } catch (Forbidden refused) {
            if (refused.of(call.getMethod())) {
                tell(refused);
            }
            throw refused;
        }
    }

    /** The refusal stands even when it cannot be written down. */
    void tell(Forbidden refused) {
        try {
            refusals.fire(refused);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "a refusal could not be written down: " + refused.deed(), e);
        }
    }

    private @Nullable Object proceed(InvocationContext call) throws Exception {
        Allowed rule = rule(call);
        if (rule == null || !permits(rule)) {
            throw new Forbidden();
        }
        if (!rule.anyone() && !rule.signedIn()) {
            refuseHalfSignedIn(currentUser.get());
        }
        return call.proceed();
    }

    private static void refuseHalfSignedIn(Identity who) {
        if (who.mustChangePassword()) {
            throw new RuleViolation("shared.error.mustChangePassword");
        }
        if (who.mustEnrol()) {
            throw new RuleViolation("shared.error.mustEnrol");
        }
    }

    /** The method's own, else that of the bean's class, wherever the method was inherited from. */
    private static @Nullable Allowed rule(InvocationContext call) {
        Allowed rule = call.getMethod().getAnnotation(Allowed.class);
        Class<?> type = call.getTarget().getClass();
        while (rule == null && type != null) {
            rule = type.getAnnotation(Allowed.class);
            type = type.getSuperclass();
        }
        return rule;
    }

    private boolean permits(Allowed rule) {
        if (rule.anyone()) {
            return true;
        }
        return currentUser
                .find()
                .map(user -> rule.signedIn() || Arrays.stream(rule.value()).anyMatch(user::has))
                .orElse(false);
    }
}
