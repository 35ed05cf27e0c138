/** The pictures of activities. */
@NullMarked
package org.xinke.activities.rest;

import org.jspecify.annotations.NullMarked;
