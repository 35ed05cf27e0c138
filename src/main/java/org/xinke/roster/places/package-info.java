/** Colleges, majors and classes that a list names and nobody knows: what is asked about them, and the answers. */
@NullMarked
package org.xinke.roster.places;

import org.jspecify.annotations.NullMarked;
