package org.xinke.signin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xinke.signin.ways.SignInWay;

/**
 * Where somebody is signed in.
 *
 * @param id names it to its owner
 * @param current the one that asks
 * @param agent what the browser called itself
 */
public record OwnSignIn(
        String id,
        boolean current,
        Instant since,
        Instant seen,
        @Nullable String origin,
        @Nullable String agent,
        SignInWay way) {}
