/** The bell, the list, and what one wants to be told. */
@NullMarked
package org.xinke.notices.ui;

import org.jspecify.annotations.NullMarked;
