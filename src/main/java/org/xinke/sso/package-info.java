/**
 * The school's own sign-in, CAS 3.0 and OpenID Connect, chosen by settings. A browser leaves with a journey (a row: any
 * node can receive it back) and returns with a proof; what the proof opens is the same row and cookie as after a local
 * password, which stays beside it. Nothing of a sign-in is kept in the memory of a server; only what a provider says of
 * itself is, for seconds.
 */
@NullMarked
package org.xinke.sso;

import org.jspecify.annotations.NullMarked;
