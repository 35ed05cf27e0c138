@NullMarked
package org.xinke.watch;

import org.jspecify.annotations.NullMarked;
