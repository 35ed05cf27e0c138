/**
 * What the house does by itself: the jobs, when each is due, and the register in which the nodes agree who does it
 * (decision 21).
 */
@NullMarked
package org.xinke.shared.jobs;

import org.jspecify.annotations.NullMarked;
