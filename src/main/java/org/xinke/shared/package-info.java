/** What every feature stands on: who is asking, what went wrong, what time it is, what happened. It uses no feature. */
@NullMarked
package org.xinke.shared;

import org.jspecify.annotations.NullMarked;
