/** What the elements of a lesson's page report: how long it was shown. */
@NullMarked
package org.xinke.lessons.rest;

import org.jspecify.annotations.NullMarked;
