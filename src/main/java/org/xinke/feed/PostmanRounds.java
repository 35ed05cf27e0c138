package org.xinke.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.xinke.shared.jobs.Job;

/** Sends the postman round every few seconds. */
@ApplicationScoped
class PostmanRounds implements Job {
    @Inject
    FeedSettings settings;

    @Inject
    Postman postman;

    @Override
    public String name() {
        return "feed.delivery";
    }

    @Override
    public Duration every() {
        return settings.round();
    }

    @Override
    public boolean onEveryNode() {
        return true;
    }

    @Override
    public void run() {
        postman.goRound();
    }
}
