/** A server is warm before it says that it is ready (decision 38). */
@NullMarked
package org.xinke.app.warming;

import org.jspecify.annotations.NullMarked;
