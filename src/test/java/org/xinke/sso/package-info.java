@NullMarked
package org.xinke.sso;

import org.jspecify.annotations.NullMarked;
