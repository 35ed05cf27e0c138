package org.xinke.shared;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a use case. Payara Micro silently ignores {@code @RolesAllowed} on a CDI bean, therefore our own.
 * A role says who may knock; whether the row is the caller's own is checked inside the use case. On a class it is the rule
 * of every method that has none of its own, observers of events included: where others' deeds are heard, write it on the
 * methods.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Allowed {
    /** Any one of these suffices. */
    @Nonbinding
    Role[] value() default {};

    /** Everybody who is signed in, whatever the role. */
    @Nonbinding
    boolean signedIn() default false;

    /** Even who is not signed in, for example to sign in. */
    @Nonbinding
    boolean anyone() default false;
}
