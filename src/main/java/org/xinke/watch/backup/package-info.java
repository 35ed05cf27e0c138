/**
 * Copies the database and the files out of a running installation and into an empty one (decision 40). A program of its own: the
 * application calls nothing here, and nothing here needs the application to run.
 */
@NullMarked
package org.xinke.watch.backup;

import org.jspecify.annotations.NullMarked;
