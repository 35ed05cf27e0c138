/**
 * Takes lists of people over from the school's other systems. A list is staged: the file goes to the store
 * ({@link org.xinke.roster.SentLists}), its rows to {@code roster_row}, what each would do to {@code roster_outcome}; only
 * then somebody applies it ({@link org.xinke.roster.RosterImports}), in one transaction. Which state follows which stands in
 * {@code ImportMove}. Absence deletes nothing; what was set by hand stays until it is released. It writes the tables of people
 * and course in sets, for 50,000 rows cannot go entity by entity; nobody else may (decision 6).
 */
@NullMarked
package org.xinke.roster;

import org.jspecify.annotations.NullMarked;
