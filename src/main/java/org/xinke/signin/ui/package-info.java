/** Sign-in, the first own password, and the menu of the person. */
@NullMarked
package org.xinke.signin.ui;

import org.jspecify.annotations.NullMarked;
