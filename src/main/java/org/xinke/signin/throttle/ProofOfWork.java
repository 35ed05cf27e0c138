package org.xinke.signin.throttle;

/**
 * Some reckoning that a device has done, so that guessing passwords is slow for who guesses many.
 *
 * @param challenge as it was asked for
 * @param nonce such that SHA-256 of challenge, colon and nonce begins with as many zero bits as were asked for
 */
public record ProofOfWork(String challenge, String nonce) {}
