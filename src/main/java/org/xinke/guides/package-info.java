/** Class plans and activities as the files have them, for those who teach: to read, to print, to project. */
@NullMarked
package org.xinke.guides;

import org.jspecify.annotations.NullMarked;
