/** Help as a page of its own, and as a card within others. */
@NullMarked
package org.xinke.care.ui;

import org.jspecify.annotations.NullMarked;
