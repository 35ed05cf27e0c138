package org.xinke.signin.door;

/**
 * Two secrets for two cookies.
 *
 * @param token names the sign-in
 * @param device says that somebody has signed in here before
 */
public record SignedIn(String token, String device) {}
