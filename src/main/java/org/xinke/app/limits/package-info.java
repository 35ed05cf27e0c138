/** What may come in: how long a body may be and how long it may take, which characters, under which name of the host. */
@NullMarked
package org.xinke.app.limits;

import org.jspecify.annotations.NullMarked;
