@NullMarked
package org.xinke.app.limits;

import org.jspecify.annotations.NullMarked;
