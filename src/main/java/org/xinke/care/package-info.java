/**
 * The way to help: the school's own centre and the public lines, shown to everybody, signed in or not. The data belong to
 * the centre and carry the day of their last review. Nothing here knows who asks.
 */
@NullMarked
package org.xinke.care;

import org.jspecify.annotations.NullMarked;
