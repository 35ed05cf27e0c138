/** The student's list, door and result; the paper itself is a custom element; the lead's exams. */
@NullMarked
package org.xinke.exams.ui;

import org.jspecify.annotations.NullMarked;
