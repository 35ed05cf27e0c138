package org.xinke.sso;

import org.xinke.signin.ways.SignInWay;

/**
 * Somebody on the way to the school's sign-in and back.
 *
 * @param state travels with the browser through the provider and names the journey
 * @param nonce comes back inside the ID token
 * @param verifier proves to the provider that who left is who fetches the token (PKCE)
 * @param wanted the page of ours first asked for, relative to the application
 */
record Journey(SignInWay way, String state, String nonce, String verifier, String wanted) {}
