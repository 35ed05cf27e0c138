/** The frame around every view, and the home page of each role. */
@NullMarked
package org.xinke.app.ui;

import org.jspecify.annotations.NullMarked;
