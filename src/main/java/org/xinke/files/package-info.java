/**
 * Object storage behind one class, {@link org.xinke.files.FileStore}: any S3 service. Pictures of the course lie under
 * {@code media/}, named by their own hash, so a stored object never changes and may be cached for ever. When the store is
 * away every call ends within seconds in {@link org.xinke.shared.Unavailable}; nothing here remembers that, so it heals by
 * itself.
 */
@NullMarked
package org.xinke.files;

import org.jspecify.annotations.NullMarked;
