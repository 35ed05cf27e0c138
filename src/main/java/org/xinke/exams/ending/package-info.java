/** How an exam ends: who closes it, what time is given back, and what becomes of answers that came late (decision 34). */
@NullMarked
package org.xinke.exams.ending;

import org.jspecify.annotations.NullMarked;
