/** The rules of the house, as tests over the whole code. */
@NullMarked
package org.xinke.structure;

import org.jspecify.annotations.NullMarked;
