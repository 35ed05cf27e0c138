/** The pages of those who teach: their sections, and who is in one. */
@NullMarked
package org.xinke.progress.ui;

import org.jspecify.annotations.NullMarked;
