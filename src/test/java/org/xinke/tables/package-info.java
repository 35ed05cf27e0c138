@NullMarked
package org.xinke.tables;

import org.jspecify.annotations.NullMarked;
