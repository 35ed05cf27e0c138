/**
 * A student's way through the lessons. A reading begins with the first opening, which pins the newest version of the
 * lesson; later versions disturb nobody and are taken only on request. Each page keeps one row of merged seconds, capped
 * by the server's clock. When every page has been open long enough, every self-check has an answer and every reflection
 * is handed in ({@link org.xinke.journal.BlockDone}), the reading is complete, once and for good, and its hours are earned in the
 * same transaction.
 *
 * <p>Nothing here is a grade. What a student writes in a case is theirs alone.
 */
@NullMarked
package org.xinke.lessons;

import org.jspecify.annotations.NullMarked;
