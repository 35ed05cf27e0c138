/** How a question is shown after it was answered. While it is answered, the page itself draws it. */
@NullMarked
package org.xinke.questions.ui;

import org.jspecify.annotations.NullMarked;
