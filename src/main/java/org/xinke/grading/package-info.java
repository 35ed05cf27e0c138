/**
 * The rule of the grade: pure, without a database, a clock or a setting of its own. Facts of one student in one section go
 * in ({@link org.xinke.grading.GradeFacts}), a {@link org.xinke.grading.Judgement} comes out, with the sentences that say
 * how it came about. Who gathers the facts and who publishes is {@code org.xinke.gradebook}.
 */
@NullMarked
package org.xinke.grading;

import org.jspecify.annotations.NullMarked;
