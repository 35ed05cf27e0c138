/** Tables as downloads. */
@NullMarked
package org.xinke.tables.ui;

import org.jspecify.annotations.NullMarked;
