/** Notices on their way out of the application: once, again after a failure, given up in sight. */
@NullMarked
package org.xinke.notices.delivery;

import org.jspecify.annotations.NullMarked;
