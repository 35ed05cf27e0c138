/**
 * The people one by one on the screen: found, looked at, and changed by hand. It keeps no table of its own: what changes about
 * a person is written by people, the section by {@link org.xinke.course.Enrolments}, the password by signin.
 */
@NullMarked
package org.xinke.directory;

import org.jspecify.annotations.NullMarked;
