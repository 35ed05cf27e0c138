/**
 * Components, weights and final grades. A grade is worked out as a preview, then published: a published grade is a row of
 * {@code final_grade} that is never changed; a correction is its next revision.
 */
@NullMarked
package org.xinke.gradebook;

import org.jspecify.annotations.NullMarked;
