@NullMarked
package org.xinke.authoring;

import org.jspecify.annotations.NullMarked;
