/** What the phone in the room and the roll call talk to. */
@NullMarked
package org.xinke.sessions.rest;

import org.jspecify.annotations.NullMarked;
