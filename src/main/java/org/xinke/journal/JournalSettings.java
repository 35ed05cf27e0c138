package org.xinke.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xinke.content.Block;

/** How much may be handed in of a training, and how long it is kept: {@code xinke.journal.*}. */
@ApplicationScoped
class JournalSettings {
    @Inject
    @ConfigProperty(name = "xinke.journal.kept.days")
    int days;

    @Inject
    @ConfigProperty(name = "xinke.journal.training.characters")
    int characters;

    int days() {
        return days;
    }

    /** A training as the text that is handed in of it. */
    Block.Reflection text(Block.Training training) {
        return new Block.Reflection(training.id(), Block.Readers.TEACHER, 1, characters, "");
    }
}
