/**
 * Marks that people give (阅卷). Written answers of an exam become <b>scripts</b> without a name; markers take them question by
 * question, so that one question is judged by one measure. A share of them, chosen by chance, is read twice; where the two
 * marks lie too far apart the lead decides. What is decided goes into the exam, which then is worth its points.
 *
 * <p>FIRST → DECIDED, or FIRST → SECOND → DECIDED | LEAD → DECIDED. An answer that changes afterwards (it came late and counts)
 * begins anew: a mark holds for the save that was read.
 */
@NullMarked
package org.xinke.results;

import org.jspecify.annotations.NullMarked;
