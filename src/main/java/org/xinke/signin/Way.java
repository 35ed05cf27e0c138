package org.xinke.signin;

/** What proved an identity. */
public enum Way {
    PASSWORD,
    CAS,
    /** OpenID Connect. */
    OIDC
}
