@NullMarked
package org.xinke.watch.ui;

import org.jspecify.annotations.NullMarked;
