@NullMarked
package org.xinke.results.ui;

import org.jspecify.annotations.NullMarked;
