/**
 * The one door of every request: whose the cookie or the token is, and what it answers while nobody can say (decision 36).
 * It knows no sign-in; it asks.
 */
@NullMarked
package org.xinke.signin.door;

import org.jspecify.annotations.NullMarked;
