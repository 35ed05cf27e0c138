/**
 * Components, weights and final grades. SQL gathers facts, {@link org.xinke.grading.GradeRule} alone makes a grade of them. It is a preview until
 * it is published: a published grade is a row of {@code final_grade} that is never changed; a correction is its next revision.
 */
@NullMarked
package org.xinke.gradebook;

import org.jspecify.annotations.NullMarked;
