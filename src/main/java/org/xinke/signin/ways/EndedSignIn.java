package org.xinke.signin.ways;

import org.jspecify.annotations.Nullable;

/** A sign-in that has just ended, and what its way wants to know for the farewell. */
public record EndedSignIn(SignInWay way, @Nullable String hint) {}
