/** The list of people, and one person's page. */
@NullMarked
package org.xinke.directory.ui;

import org.jspecify.annotations.NullMarked;
