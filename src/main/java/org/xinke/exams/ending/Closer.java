package org.xinke.exams.ending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.jobs.Job;

/** Looks every few seconds for what is overdue. */
@ApplicationScoped
class Closer implements Job {
    private static final Logger LOG = Logger.getLogger(Closer.class.getName());

    @Inject
    @ConfigProperty(name = "xinke.exams.closing.seconds")
    int seconds;

    @Inject
    EndOfExam endOfExam;

    @Inject
    Heartbeat heartbeat;

    @Inject
    CurrentUser currentUser;

    @Override
    public String name() {
        return "exams.closing";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(seconds);
    }

    @Override
    public boolean onEveryNode() {
        return true;
    }

    @Override
    public void run() {
        beat();
        endOfExam.sweep();
    }

    /** First, so that results wait before a sweep brings them; but closing never depends on it. */
    private void beat() {
        try {
            currentUser.asSystem(heartbeat::beat);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the heartbeat of exams failed", e);
        }
    }
}
