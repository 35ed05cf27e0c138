/**
 * How people sign in. An account is the local password beside a person; a sign-in is a row in the database, so it survives a
 * restart of the server and ends when the school ends it. Every request passes here: the cookie names a sign-in, the token of
 * another system is asked after at {@link org.xinke.signin.door.ApiTokens}. Who is at the school and who may do what belongs to
 * people; the school's own ways in belong to {@code sso}, which proves who comes and leaves the rest to
 * {@link org.xinke.signin.SchoolSessions}.
 */
@NullMarked
package org.xinke.signin;

import org.jspecify.annotations.NullMarked;
