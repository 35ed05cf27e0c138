@NullMarked
package org.xinke.guides.ui;

import org.jspecify.annotations.NullMarked;
