package org.xinke.shared;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Refuses before a transaction is opened. */
@Allowed
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class AllowedInterceptor {
    @Inject
    CurrentUser currentUser;

    @AroundInvoke
    @Nullable
    Object check(InvocationContext call) throws Exception {
        Allowed rule = call.getMethod().getAnnotation(Allowed.class);
        if (rule == null) {
            rule = call.getMethod().getDeclaringClass().getAnnotation(Allowed.class);
        }
        if (rule == null || !permits(rule)) {
            throw new Forbidden();
        }
        boolean needsOwnPassword = !rule.anyone() && !rule.signedIn();
        if (needsOwnPassword && currentUser.get().mustChangePassword()) {
            throw new RuleViolation("shared.error.mustChangePassword");
        }
        return call.proceed();
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
