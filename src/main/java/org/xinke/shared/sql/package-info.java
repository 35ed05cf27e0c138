/** How the house speaks with PostgreSQL: statements with named parameters, their conditions and their rows (decision 20). */
@NullMarked
package org.xinke.shared.sql;

import org.jspecify.annotations.NullMarked;
