/** The teaching plans (培养方案): who is bound to take the course; draft, in force, superseded. */
@NullMarked
package org.xinke.coverage.plans;

import org.jspecify.annotations.NullMarked;
