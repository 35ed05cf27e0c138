/** The course, and a lesson as pages of a well-set book. */
@NullMarked
package org.xinke.lessons.ui;

import org.jspecify.annotations.NullMarked;
