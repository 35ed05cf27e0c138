/**
 * Makes guessing slow and locks nobody out: failures that are counted, devices that are known, proofs of work (decision
 * 30).
 */
@NullMarked
package org.xinke.signin.throttle;

import org.jspecify.annotations.NullMarked;
