/** What container and browser tests stand on: stores for the whole run, the real WAR, a browser. */
@NullMarked
package org.xinke.testing;

import org.jspecify.annotations.NullMarked;
