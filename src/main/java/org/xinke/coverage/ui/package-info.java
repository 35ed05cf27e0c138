/**
 * Coverage for academic affairs and the colleges, progress of a section for its teacher. What is shown is in the address: it
 * can be kept, sent on and gone back to.
 */
@NullMarked
package org.xinke.coverage.ui;

import org.jspecify.annotations.NullMarked;
