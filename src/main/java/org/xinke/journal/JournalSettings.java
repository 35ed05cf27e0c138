package org.xinke.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xinke.content.Block;
import org.xinke.files.Photograph;

/** How much may be handed in of a training, and how long it is kept: {@code xinke.journal.*}. */
@ApplicationScoped
class JournalSettings {
    private static final long MEGABYTE = 1024 * 1024;

    @Inject
    @ConfigProperty(name = "xinke.journal.kept.days")
    int days;

    @Inject
    @ConfigProperty(name = "xinke.journal.training.characters")
    int characters;

    @Inject
    @ConfigProperty(name = "xinke.journal.pictures")
    int pictures;

    @Inject
    @ConfigProperty(name = "xinke.journal.picture.megabytes")
    int megabytes;

    @Inject
    @ConfigProperty(name = "xinke.journal.picture.megapixels")
    int megapixels;

    @Inject
    @ConfigProperty(name = "xinke.journal.picture.side")
    int side;

    int pictures() {
        return pictures;
    }

    long pictureBytes() {
        return megabytes * MEGABYTE;
    }

    Photograph photograph() {
        return new Photograph(megapixels, side);
    }

    int days() {
        return days;
    }

    /** A training as the text that is handed in of it. */
    Block.Reflection text(Block.Training training) {
        return new Block.Reflection(training.id(), Block.Readers.TEACHER, 1, characters, "");
    }
}
