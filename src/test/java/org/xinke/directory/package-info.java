@NullMarked
package org.xinke.directory;

import org.jspecify.annotations.NullMarked;
