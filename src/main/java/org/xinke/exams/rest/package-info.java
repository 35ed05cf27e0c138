/** What the paper on the phone and scripts talk to. */
@NullMarked
package org.xinke.exams.rest;

import org.jspecify.annotations.NullMarked;
