/** The dates of one person for calendar programs (iCalendar, RFC 5545). */
@NullMarked
package org.xinke.notices.calendar;

import org.jspecify.annotations.NullMarked;
