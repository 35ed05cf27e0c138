/** How far a section and a person are, in numbers, for those who teach. Never what was written. */
@NullMarked
package org.xinke.progress;

import org.jspecify.annotations.NullMarked;
