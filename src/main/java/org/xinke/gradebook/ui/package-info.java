/** The pages of the gradebook. */
@NullMarked
package org.xinke.gradebook.ui;

import org.jspecify.annotations.NullMarked;
