/** What a student joins, what an organiser holds in the hall, and the board of those who oversee it. */
@NullMarked
package org.xinke.activities.ui;

import org.jspecify.annotations.NullMarked;
