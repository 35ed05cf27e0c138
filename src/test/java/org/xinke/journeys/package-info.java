/** Whole journeys through the running application, in a real browser. */
@NullMarked
package org.xinke.journeys;

import org.jspecify.annotations.NullMarked;
