/** The feed for other systems. */
@NullMarked
package org.xinke.feed.rest;

import org.jspecify.annotations.NullMarked;
