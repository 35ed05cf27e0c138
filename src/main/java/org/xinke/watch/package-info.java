/**
 * The house as whoever runs it sees it: figures for Prometheus, the lines of the log, nodes, backups, settings, and the audit
 * record to search in (decision 39).
 */
@NullMarked
package org.xinke.watch;

import org.jspecify.annotations.NullMarked;
