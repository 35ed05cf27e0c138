package org.xinke.people;

/** What proved an identity. */
public enum Way {
    PASSWORD,
    CAS,
    /** OpenID Connect. */
    OIDC
}
