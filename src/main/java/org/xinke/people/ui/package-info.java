/** Sign-in, the first own password, and the menu of the person. */
@NullMarked
package org.xinke.people.ui;

import org.jspecify.annotations.NullMarked;
