/**
 * What a paper is drawn from and how. A <b>blueprint</b> comes from the files and says how many questions of which unit,
 * level and type; a changed file becomes its next number, none is ever changed. A <b>bank</b> is a blueprint with the
 * question versions to draw from, immutable. A <b>draw</b> is decided by its seed alone: the same seed, bank and seen
 * questions give the same paper. Nobody sits here yet.
 */
@NullMarked
package org.xinke.papers;

import org.jspecify.annotations.NullMarked;
