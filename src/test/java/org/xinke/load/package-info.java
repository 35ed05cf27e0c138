/** Measures by hand what tests must not: how fast, at what cost. Loopback only, bounded in students and time. */
@NullMarked
package org.xinke.load;

import org.jspecify.annotations.NullMarked;
