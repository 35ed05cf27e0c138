/** What the elements of a lesson's page report: how long it was shown, and the draft of a reflection. */
@NullMarked
package org.xinke.lessons.rest;

import org.jspecify.annotations.NullMarked;
