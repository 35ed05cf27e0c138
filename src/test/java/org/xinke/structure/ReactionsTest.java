package org.xinke.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinke.shared.jobs.Job;

class ReactionsTest {
    record Heard() {}

    record Unheard() {}

    static class Mouth {
        @Inject
        Event<Heard> heard;

        @Inject
        Event<Unheard> unheard;

        void speak() {
            heard.fire(new Heard());
            unheard.fire(new Unheard());
        }
    }

    static class Ear {
        void hear(@Observes Heard heard) {}

        void later(@Observes(during = TransactionPhase.AFTER_SUCCESS) Heard heard) {}
    }

    static class Round implements Job {
        @Override
        public String name() {
            return "structure.sample";
        }

        @Override
        public Duration every() {
            return Duration.ZERO;
        }

        @Override
        public void run() {}
    }

    private final Reactions reactions = Reactions.in(
            new ClassFileImporter().importClasses(Heard.class, Unheard.class, Mouth.class, Ear.class, Round.class),
            List.of(new Schemas.Trigger("noted", "coverage.change", "feed.note", false, SqlPhrase.of(""))));

    @Test
    void whatNobodyHearsIsFound() {
        assertThat(reactions.unused()).containsExactly("structure.ReactionsTest.Unheard");
    }

    @Test
    void allThreeMeansStandInTheTable() {
        assertThat(reactions.table())
                .contains("| `structure.ReactionsTest.Heard` | `structure.ReactionsTest.Mouth` |")
                .contains("`structure.ReactionsTest.Ear (after success)`")
                .contains("| a row of `coverage.change` | whoever writes it | `feed.note` |")
                .contains("`structure.ReactionsTest.Round`");
    }
}
