package org.xinke.signin;

/** What proved an identity. */
public enum SignInWay {
    PASSWORD,
    CAS,
    /** OpenID Connect. */
    OIDC
}
