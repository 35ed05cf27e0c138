package org.xinke.signin.ways;

/** What proved an identity. */
public enum SignInWay {
    PASSWORD,
    CAS,
    /** OpenID Connect. */
    OIDC
}
