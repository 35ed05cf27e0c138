/** The page on which places are put right. */
@NullMarked
package org.xinke.roster.merging.ui;

import org.jspecify.annotations.NullMarked;
