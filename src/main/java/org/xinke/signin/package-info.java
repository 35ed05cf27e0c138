/**
 * Who is at the school, who may do what, and how they sign in. A person has one number (学号 or 工号), which never
 * changes hands; an account is the local password beside it; a grant is a role with its scope. A sign-in is a row in the
 * database, so it survives a restart of the server and ends when the school ends it.
 */
@NullMarked
package org.xinke.signin;

import org.jspecify.annotations.NullMarked;
