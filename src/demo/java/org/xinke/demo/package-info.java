/**
 * The fictitious school of {@code mvn -Pdemo}. It is no part of the application that is shipped: the launcher puts these classes
 * into a copy of the WAR (decision 25). They may use every feature; none uses them.
 */
@NullMarked
package org.xinke.demo;

import org.jspecify.annotations.NullMarked;
