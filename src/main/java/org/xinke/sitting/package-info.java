/** The hot path of a sitting: what a paper does every few seconds, past the container's layers (decision 35). */
@NullMarked
package org.xinke.sitting;

import org.jspecify.annotations.NullMarked;
