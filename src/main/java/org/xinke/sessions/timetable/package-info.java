/** Calendar, slots and the class sessions that both make; what clashes, and what is changed by hand. */
@NullMarked
package org.xinke.sessions.timetable;

import org.jspecify.annotations.NullMarked;
