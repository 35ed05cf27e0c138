@NullMarked
package org.xinke.app.rest;

import org.jspecify.annotations.NullMarked;
