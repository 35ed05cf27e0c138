/** The cards of a lesson in which a student writes, and the pages where it is read again. */
@NullMarked
package org.xinke.journal.ui;

import org.jspecify.annotations.NullMarked;
