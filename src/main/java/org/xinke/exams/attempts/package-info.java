/** One person's paper from start to mark: taken over, saved, handed in or closed, marked. */
@NullMarked
package org.xinke.exams.attempts;

import org.jspecify.annotations.NullMarked;
