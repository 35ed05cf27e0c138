/** The small kit that every view uses, so that the same thing looks and behaves the same everywhere. */
@NullMarked
package org.xinke.shared.ui;

import org.jspecify.annotations.NullMarked;
