/**
 * 课程: the course, its units and objectives, terms, offerings, sections and enrolment. The course, its units, objectives
 * and help lines come from the files and are stored anew at each start ({@link org.xinke.course.CourseKeeping}): changed
 * in place, never deleted, since lessons, questions and grades refer to them; what has left the files is {@code retired}.
 * <p>
 * An enrolment (选课) lasts until {@code ended_at}; it is never deleted, and a person is at most once at a time in a section
 * (教学班). What students did there belongs to other features; this one answers who teaches whom.
 */
@NullMarked
package org.xinke.course;

import org.jspecify.annotations.NullMarked;
