/**
 * The way to help: the school's own centre and the public lines, shown to everybody, signed in or not. The data of
 * the centre are its own; the lines come from the files and are stored anew at each start. All carry the day of their last
 * review. Nothing here knows who asks.
 */
@NullMarked
package org.xinke.care;

import org.jspecify.annotations.NullMarked;
