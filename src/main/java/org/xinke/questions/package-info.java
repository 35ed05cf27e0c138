/**
 * 题库. A question comes from the files and lives as a row of versions: each change of what is shown or marked makes a
 * new, immutable version; attempts freeze the one that they were drawn with. A question that has left the files is
 * retired: never drawn again, never deleted.
 */
@NullMarked
package org.xinke.questions;

import org.jspecify.annotations.NullMarked;
