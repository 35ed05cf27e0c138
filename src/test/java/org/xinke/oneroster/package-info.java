@NullMarked
package org.xinke.oneroster;

import org.jspecify.annotations.NullMarked;
