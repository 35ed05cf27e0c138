@NullMarked
package org.xinke.signin.rest;

import org.jspecify.annotations.NullMarked;
