/**
 * A OneRoster 1.1 or 1.2 export as lists of the kind that a school sends by hand; pure, no database. Only what counts today is
 * taken: roles and enrolments that have ended, families and what is marked to be deleted are not.
 */
@NullMarked
package org.xinke.oneroster;

import org.jspecify.annotations.NullMarked;
