/**
 * The ledger of 学时. Every hour of a student is a line with its source: a lesson read, a class attended, an activity, a
 * correction. A source gives one line and no more; lines are never changed or deleted, a mistake is answered by a counter
 * line. What counts towards the course is worked out on reading, for the school may change its split: each kind counts up
 * to what the course asks of it.
 */
@NullMarked
package org.xinke.hours;

import org.jspecify.annotations.NullMarked;
