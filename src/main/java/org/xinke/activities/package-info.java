/**
 * 体验活动: what earns practice hours beside class. Here an activity is planned, opened to people and signed up to; what happened in
 * it (who came, what was handed in, which hours were approved) is {@link org.xinke.activities.held} (decision 50).
 * <p>
 * An activity is proposed by students and agreed to by a teacher, or opened by staff at once; then it runs, and is done. Whoever
 * takes or gives up a place locks the activity's row, so that nothing is overbooked and the waiting list moves up in the same
 * transaction.
 */
@NullMarked
package org.xinke.activities;

import org.jspecify.annotations.NullMarked;
