/** The house: start-up, layout, REST application, error mapping, health. It may use every feature; none uses it. */
@NullMarked
package org.xinke.app;

import org.jspecify.annotations.NullMarked;
