/** What exams have to tell people, and their dates for calendars. */
@NullMarked
package org.xinke.exams.notices;

import org.jspecify.annotations.NullMarked;
