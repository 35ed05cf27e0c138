/**
 * Seals what nobody may read from a disk, a dump or a backup: each owner's texts by a data key of the owner's own, the data
 * keys by a key that lies outside the database (decision 32). It knows nothing of what it seals.
 */
@NullMarked
package org.xinke.vault;

import org.jspecify.annotations.NullMarked;
