/**
 * Exams from planning to result. An <b>exam</b> freezes a version of a blueprint and the versions of the questions that
 * papers are drawn from; until somebody could have started, a newly loaded course freezes them anew. Before it opens
 * everything can change, then only towards more time; its results are seen by its release rule. An <b>attempt</b> is one person's paper, drawn by a stored seed: RUNNING, then HANDED_IN by the
 * student or CLOSED_BY_SERVER when time and grace are over, then MARKED. What the invariants are:
 *
 * <ul>
 *   <li>an answer that the server has acknowledged is in the database and is marked: saving holds a share lock on the
 *       attempt, ending it an exclusive one;
 *   <li>an older save never replaces a newer one: {@code seq} decides, not the order of arrival;
 *   <li>only one window writes; taking over raises the window number, and with it every later {@code seq};
 *   <li>an attempt ends without anybody's doing, on whichever node looks first;
 *   <li>time may be given back, also afterwards; a paper that time has ended is opened again only while nobody can have
 *       seen results, and that is the one way back from an end;
 *   <li>what comes after the grace waits for a person's decision, beside the answers ({@link org.xinke.exams.ending.LateAnswers});
 *   <li>handing in does not depend on marking: marking has its own transaction and is taken up again.
 * </ul>
 */
@NullMarked
package org.xinke.exams;

import org.jspecify.annotations.NullMarked;
