/** Who came: roll call, check-in with the code in the room, and the close that writes the judgement down. */
@NullMarked
package org.xinke.sessions.attendance;

import org.jspecify.annotations.NullMarked;
