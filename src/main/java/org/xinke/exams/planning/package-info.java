/**
 * The lead's side before an exam: it is planned, changed and released, and its bank is frozen anew until somebody could
 * have started.
 */
@NullMarked
package org.xinke.exams.planning;

import org.jspecify.annotations.NullMarked;
