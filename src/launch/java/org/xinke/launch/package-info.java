/**
 * Starts everything Xinke needs on one machine, for {@code mvn -Pdemo} and for browser tests that take the server away.
 *
 * <p>Three processes are kept alive: PostgreSQL, an S3 store and Payara Micro. Each is a direct child of this launcher, writes to
 * its own log and leaves a pid file, so that nothing survives a clean stop and everything that survived a {@code kill -9} is found
 * and stopped by the next start. Whatever must outlive the launcher sits in one data directory, held by one lock. This package uses
 * nothing else of the project.
 */
@NullMarked
package org.xinke.launch;

import org.jspecify.annotations.NullMarked;
