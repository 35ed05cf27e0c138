/** What classes have to tell people, and their dates for calendars. */
@NullMarked
package org.xinke.sessions.notices;

import org.jspecify.annotations.NullMarked;
