/**
 * The course as records: what {@code org.xinke.authoring} reads out of the folder {@code content/} and what the features
 * store. Nothing here touches a database. All HTML in these records is clean: rendered from CommonMark, then sanitised; a
 * text of one paragraph comes without its {@code <p>}, so that it fits into a label, except {@link
 * org.xinke.content.Block.Prose} and the bodies of blocks, which are always blocks.
 */
@NullMarked
package org.xinke.content;

import org.jspecify.annotations.NullMarked;
