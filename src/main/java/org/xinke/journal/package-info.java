/**
 * What a student writes: reflections, sealed for those who were named before writing, and practice sheets, which nobody but
 * their author ever opens. One door each ({@code ReflectionVault}, {@code PracticeSheets}); each reading of a reflection by a
 * teacher leaves a line that its writer sees. Nothing of it stands in a log, a list, an export or an audit line.
 */
@NullMarked
package org.xinke.journal;

import org.jspecify.annotations.NullMarked;
