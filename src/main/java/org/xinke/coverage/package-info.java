/**
 * Is every student covered whom a teaching plan (培养方案) binds? Each of them has one row in {@code coverage_state} and
 * stands in exactly one {@link org.xinke.coverage.CoverageState}; each change is one line of {@code coverage_change}, which
 * the database refuses to alter, so that replaying the lines gives the present. A student is bound as 未排, is 在修 as long
 * as an enrolment is open, and is settled by the grade of the course alone: no unit quiz, no number of lessons makes a
 * student 通过. Odd cases (免修, 休学, 转入, 退学 …) are decided by hand, with reason and document, and can be revoked.
 * <p>
 * A {@link org.xinke.coverage.plans.TeachingPlans plan} is a draft, in force, superseded. {@link org.xinke.coverage.Coverage#derive}
 * follows plan, roster, enrolment and result, each in one statement ({@code DerivationStep}), for the whole school after a list
 * or a plan, else for those concerned; a changed 学籍状态 and a published result are followed once, so that what a hand decides afterwards stands. Decided: whoever moves to a major without a plan stays
 * bound by the old one until academic affairs decides; 毕业 settles nothing; a grade that comes while a student is set aside
 * counts on return; 补考 is entered by hand, for no data tell of it, and ends with the next grade.
 * <p>
 * The school as it stood at the end of a day is the present with every later line of {@code coverage_change} and
 * {@code coverage_move} taken back ({@code coverage_as_of}); its figures are the present less {@code coverage_delta}, which
 * counts those lines as they are written. {@link org.xinke.coverage.SelfCheck} looks every night whether all
 * of it agrees.
 * <p>
 * Coverage = (通过 + 免修) / (bound − 退学). The ledger reads no other feature than people and course: of grades it keeps what it
 * was told ({@link org.xinke.coverage.CourseResults}). Others read the views that it gives: the bound students and their number,
 * now and as of a moment, and who is set aside.
 */
@NullMarked
package org.xinke.coverage;

import org.jspecify.annotations.NullMarked;
