/** The rows of a list on their way: tidied, copied to the stage, compared and applied, each step by a job. */
@NullMarked
package org.xinke.roster.staging;

import org.jspecify.annotations.NullMarked;
