package org.xinke.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xinke.shared.Job;

/** Looks every few seconds for what is overdue. */
@ApplicationScoped
class Closer implements Job {
    @Inject
    @ConfigProperty(name = "xinke.exams.closing.seconds")
    int seconds;

    @Inject
    EndOfExam endOfExam;

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
        endOfExam.sweep();
    }
}
