package org.xinke.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.xinke.shared.Allowed;
import org.xinke.shared.Role;
import org.xinke.shared.jobs.Job;

/** Deletes reflections some time after the grade was published, or after their writer has left; that they were handed in stays. */
@ApplicationScoped
class ReflectionSweep implements Job {
    @Inject
    JournalSettings settings;

    @Inject
    ReflectionVault vault;

    @Inject
    PictureVault pictures;

    @Inject
    GradesOut grades;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "journal.forgetting";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    @Allowed(Role.SYSTEM)
    @Transactional
    public void run() {
        Instant before = clock.instant().minus(Duration.ofDays(settings.days()));
        vault.forget(before, LocalDate.now(clock), grades.before(before));
        pictures.forget(before);
    }
}
