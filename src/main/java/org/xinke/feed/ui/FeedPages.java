package org.xinke.feed.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Map;

/** Which page of each list is shown; it stands in the address. All count from 0. */
record FeedPages(int tokens, int webhooks, int dead) {
    static final int ROWS = 12;

    static FeedPages of(QueryParameters query) {
        return new FeedPages(number(query, "tokens"), number(query, "webhooks"), number(query, "dead"));
    }

    private static int number(QueryParameters query, String name) {
        return query.getSingleParameter(name)
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(Integer::valueOf)
                .orElse(0);
    }

    QueryParameters query() {
        return QueryParameters.simple(Map.of(
                "tokens", String.valueOf(tokens),
                "webhooks", String.valueOf(webhooks),
                "dead", String.valueOf(dead)));
    }

    FeedPages tokens(int number) {
        return new FeedPages(number, webhooks, dead);
    }

    FeedPages webhooks(int number) {
        return new FeedPages(tokens, number, dead);
    }

    FeedPages dead(int number) {
        return new FeedPages(tokens, webhooks, number);
    }
}
