/**
 * The people one by one: found, looked at, and changed by hand. What is changed by hand names its document, stays in the
 * history, and holds against every list until it is released. A person's id never changes, so hours, answers and grades stay.
 */
@NullMarked
package org.xinke.directory;

import org.jspecify.annotations.NullMarked;
