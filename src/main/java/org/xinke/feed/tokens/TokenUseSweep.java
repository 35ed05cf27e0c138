package org.xinke.feed.tokens;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.xinke.feed.FeedSettings;
import org.xinke.feed.WebhookQueue;
import org.xinke.shared.jobs.Job;

/** Forgets how often tokens asked long ago, and what was delivered long ago. */
@ApplicationScoped
class TokenUseSweep implements Job {
    @Inject
    FeedSettings settings;

    @Inject
    Tokens tokens;

    @Inject
    WebhookQueue deliveries;

    @Override
    public String name() {
        return "feed.forgetting";
    }

    @Override
    public Duration every() {
        return settings.useSwept();
    }

    @Override
    public void run() {
        tokens.forgetUse();
        deliveries.forgetDelivered();
    }
}
