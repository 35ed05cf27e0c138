/** The calendar, the timetable, the room, and a student's own classes. */
@NullMarked
package org.xinke.sessions.ui;

import org.jspecify.annotations.NullMarked;
