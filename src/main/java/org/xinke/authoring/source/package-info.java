/** The author's files as they lie there: text, YAML, its schema, and what is wrong at which line. */
@NullMarked
package org.xinke.authoring.source;

import org.jspecify.annotations.NullMarked;
