package org.xinke.feed.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.xinke.feed.tokens.Tokens;
import org.xinke.shared.Identity;
import org.xinke.shared.Role;
import org.xinke.shared.ui.Waiting;

/** Deliveries that were given up. */
@ApplicationScoped
public class FeedWaiting implements Waiting {
    @Inject
    Tokens tokens;

    @Override
    public List<Line> lines(Identity who) {
        return who.has(Role.ADMIN) ? Line.some(tokens.counts().dead(), "feed.waiting.dead", FeedView.FEED) : List.of();
    }
}
