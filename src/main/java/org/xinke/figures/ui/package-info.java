/**
 * The pages of coverage. What a page shows stands in its address, so that it can be kept, sent on and gone back to.
 */
@NullMarked
package org.xinke.figures.ui;

import org.jspecify.annotations.NullMarked;
