/**
 * The second factor: codes by time (RFC 6238) of an app on the phone, and recovery codes for who has lost it. It says who has
 * one, who must have one and whether a code is right; that it is asked for is for whoever lets people in (decision 37).
 */
@NullMarked
package org.xinke.factor;

import org.jspecify.annotations.NullMarked;
