/**
 * 通知: what somebody is to know, in the application and outside of it (decision 51).
 * <p>
 * Whoever has something to say fires a {@link org.xinke.notices.Notice} in the transaction of the deed: a kind, to whom, facts, a link. It
 * is kept as such and said in the reader's language when it is read. {@code announce} is what people write to many, {@code delivery}
 * brings notices by mail, SMS and the robots of groups, {@code calendar} gives everybody's dates to calendar programs.
 */
@NullMarked
package org.xinke.notices;

import org.jspecify.annotations.NullMarked;
