@NullMarked
package org.xinke.people.rest;

import org.jspecify.annotations.NullMarked;
