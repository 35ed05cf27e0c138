/** The figures of coverage for the school's other systems. */
@NullMarked
package org.xinke.figures.rest;

import org.jspecify.annotations.NullMarked;
