/**
 * 上课: the calendar of a term, the timetable of a section, its class sessions (课次) and who came to them (decision 42).
 * <p>
 * A slot of the timetable and the calendar make class sessions ({@link org.xinke.sessions.timetable.Timetable}, pure). In the room three
 * things are noted beside each other and never over each other: what the teacher saw ({@code roll_mark}), what a student's device
 * said ({@code check_in}) and what was asked before ({@code leave_request}); {@link org.xinke.sessions.attendance.Attendance} judges them.
 * The close of a session writes the judgement down, append-only, and fires {@link org.xinke.hours.HoursEarned}; a correction is
 * a further revision and a counter line of the ledger.
 */
@NullMarked
package org.xinke.sessions;

import org.jspecify.annotations.NullMarked;
