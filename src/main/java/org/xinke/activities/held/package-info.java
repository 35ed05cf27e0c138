/**
 * What happened in an activity: who checked in and out, what was handed in, which hours were approved, and the summary. Approved hours
 * are append-only: the first revision books them, a correction books the difference.
 */
@NullMarked
package org.xinke.activities.held;

import org.jspecify.annotations.NullMarked;
