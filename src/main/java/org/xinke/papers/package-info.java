/** What a paper is drawn from and how: the blueprint, the bank behind it, the draw by a stored seed. Nobody sits here yet. */
@NullMarked
package org.xinke.papers;

import org.jspecify.annotations.NullMarked;
