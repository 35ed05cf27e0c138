/**
 * What an editor has to put right: the rules of the content, its report and its traceability matrix. Pure: reads the course as
 * {@code org.xinke.authoring} reads it, touches no database.
 */
@NullMarked
package org.xinke.review;

import org.jspecify.annotations.NullMarked;
