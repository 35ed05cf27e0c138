/** The ring of hours and the ledger behind it. */
@NullMarked
package org.xinke.hours.ui;

import org.jspecify.annotations.NullMarked;
