/**
 * What the school's other systems take from here. A change of coverage or a published grade leaves a {@code feed_entry} in
 * its own transaction (a trigger writes it); when it has committed it is numbered, one numbering at a time, and from then
 * on belongs to a log that only grows at its end. Readers follow the log with a cursor; webhooks tell that there is
 * something new. A token is no person: it reads its own part of the feed and nothing else.
 */
@NullMarked
package org.xinke.feed;

import org.jspecify.annotations.NullMarked;
