/** Cases and decisions for the school's other systems. */
@NullMarked
package org.xinke.coverage.rest;

import org.jspecify.annotations.NullMarked;
