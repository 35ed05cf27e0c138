/**
 * Passwords: what a hash costs, and the fair queue in which they are checked, a few at a time and in no transaction
 * (decision 30).
 */
@NullMarked
package org.xinke.signin.password;

import org.jspecify.annotations.NullMarked;
