@NullMarked
package org.xinke.roster;

import org.jspecify.annotations.NullMarked;
