/** What a list is: its kind, its fields, where its head stands and what its headers mean. */
@NullMarked
package org.xinke.roster.lists;

import org.jspecify.annotations.NullMarked;
