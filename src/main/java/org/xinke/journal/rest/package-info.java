/** The drafts that the elements of a page keep on the server. */
@NullMarked
package org.xinke.journal.rest;

import org.jspecify.annotations.NullMarked;
