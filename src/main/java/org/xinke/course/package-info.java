/**
 * 课程: the course, its units and objectives, terms, offerings, sections and enrolment. The course, its units and objectives
 * come from the files and are stored anew at each start ({@link org.xinke.course.CourseKeeping}): changed in place, never
 * deleted, since lessons, questions and grades refer to them; what has left the files is {@code retired}.
 * <p>
 * An enrolment (选课) lasts until {@code ended_at}; it is never deleted, and a person is at most once at a time in a section
 * (教学班). Lists of the school write enrolments in sets ({@code roster}), {@link org.xinke.course.Enrolments} one by one. What
 * students did in a section belongs to other features; this one answers who teaches whom, and whose sections a caller looks
 * into ({@link org.xinke.course.SectionScope}).
 */
@NullMarked
package org.xinke.course;

import org.jspecify.annotations.NullMarked;
