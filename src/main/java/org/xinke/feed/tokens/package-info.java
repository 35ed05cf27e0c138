/** The tokens of other systems: given, shown once, checked at every request, swept. */
@NullMarked
package org.xinke.feed.tokens;

import org.jspecify.annotations.NullMarked;
