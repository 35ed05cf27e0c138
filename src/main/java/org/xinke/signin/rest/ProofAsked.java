package org.xinke.signin.rest;

/**
 * A problem as RFC 9457 has it, and what is to be reckoned.
 *
 * @param bits SHA-256 of challenge, colon and the nonce that is looked for begins with so many zero bits
 */
public record ProofAsked(String type, String title, int status, String code, String challenge, int bits) {}
