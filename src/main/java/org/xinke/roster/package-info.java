/**
 * Takes lists of people over from the school's other systems, and changes single people by hand. A list is staged: the file
 * goes to the store, its rows to {@code roster_row}, what each would do to {@code roster_outcome}; only then somebody
 * applies it, in one transaction. Absence deletes nothing. What was set by hand stays until it is released. A person's id
 * never changes, so hours, answers and grades follow every transfer. It writes the tables of people and course in sets, for
 * 50,000 rows cannot go entity by entity; nobody else may (decision 5).
 */
@NullMarked
package org.xinke.roster;

import org.jspecify.annotations.NullMarked;
