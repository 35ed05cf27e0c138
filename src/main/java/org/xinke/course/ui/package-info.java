/** Where other features find the pages of the course. */
@NullMarked
package org.xinke.course.ui;

import org.jspecify.annotations.NullMarked;
