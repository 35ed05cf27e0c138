/** The page of who reads the feed. */
@NullMarked
package org.xinke.feed.ui;

import org.jspecify.annotations.NullMarked;
