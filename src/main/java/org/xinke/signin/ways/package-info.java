/** The ways in, the local password and the school's own: what each proves, where it begins and where it ends. */
@NullMarked
package org.xinke.signin.ways;

import org.jspecify.annotations.NullMarked;
