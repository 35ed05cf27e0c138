/** Lists of people, from upload to report, and the people themselves. */
@NullMarked
package org.xinke.roster.ui;

import org.jspecify.annotations.NullMarked;
