/** 公告: what people write to a section, a course, a college, to all. */
@NullMarked
package org.xinke.notices.announce;

import org.jspecify.annotations.NullMarked;
