/**
 * The ground of the house: persons, their roles, and what holds against lists. Whatever is changed about a person by hand
 * names its document, stays in the history, and holds until it is released. A person's id never changes and a number never
 * changes hands, so hours, answers and grades stay. Nothing below this package knows of courses or of sign-ins: who wants to
 * follow hears {@link org.xinke.people.ClassChanged} and {@link org.xinke.people.RosterChanged}.
 */
@NullMarked
package org.xinke.people;

import org.jspecify.annotations.NullMarked;
