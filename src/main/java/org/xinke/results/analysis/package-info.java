/**
 * 试卷分析 by classical test theory, pure: from marked papers to figures, with no database and no clock. Papers of one exam may draw
 * different questions; an item is a version of a question, a place is its position on the paper.
 */
@NullMarked
package org.xinke.results.analysis;

import org.jspecify.annotations.NullMarked;
