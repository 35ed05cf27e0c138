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
        Allowed rule = rule(call);
        if (rule == null || !permits(rule)) {
            throw new Forbidden();
        }
        boolean needsOwnPassword = !rule.anyone() && !rule.signedIn();
        if (needsOwnPassword && currentUser.get().mustChangePassword()) {
            throw new RuleViolation("shared.error.mustChangePassword");
        }
        return call.proceed();
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
