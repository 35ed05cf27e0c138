package org.xinke.people;

/**
 * A student is in another class from now on; told in the transaction that did it, by hand. Lists say so in sets.
 *
 * @param document the paper that says so
 */
public record ClassChanged(PersonId person, String document) {}
