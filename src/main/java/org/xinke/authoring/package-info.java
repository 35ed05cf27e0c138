/**
 * From the author's files to the course: reads, checks and renders the folder {@code content/} (its format stands in
 * {@code content/README.md}). All or nothing: {@link org.xinke.authoring.CourseFolder} gives a whole {@link
 * org.xinke.content.CourseContent} or every error of every file at once, each with file, line and what was expected.
 * Reading touches no database and no network.
 */
@NullMarked
package org.xinke.authoring;

import org.jspecify.annotations.NullMarked;
