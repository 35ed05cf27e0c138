/**
 * The ground of the house: persons, their roles, what holds against lists, and what changed about them, when, by which document.
 */
@NullMarked
package org.xinke.people;

import org.jspecify.annotations.NullMarked;
