/** From Markdown to safe HTML, with its pictures. */
@NullMarked
package org.xinke.authoring.prose;

import org.jspecify.annotations.NullMarked;
