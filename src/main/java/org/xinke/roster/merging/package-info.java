/** Colleges, majors and classes that have a wrong name, or are there twice: renamed, merged, and taken back. */
@NullMarked
package org.xinke.roster.merging;

import org.jspecify.annotations.NullMarked;
