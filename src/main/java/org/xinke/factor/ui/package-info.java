/** The page of one's own second factor, and how an administrator takes one. */
@NullMarked
package org.xinke.factor.ui;

import org.jspecify.annotations.NullMarked;
