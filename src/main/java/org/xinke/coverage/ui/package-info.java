/** A student's case and its decision, the teaching plans, and the self-check, for academic affairs. */
@NullMarked
package org.xinke.coverage.ui;

import org.jspecify.annotations.NullMarked;
