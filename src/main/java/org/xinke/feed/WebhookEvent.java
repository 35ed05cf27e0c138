package org.xinke.feed;

/** What a webhook can be told of. */
public enum WebhookEvent {
    COVERAGE("coverage.changed", FeedScope.COVERAGE),
    GRADE("grade.published", FeedScope.GRADES);

    private final String code;
    private final FeedScope feed;

    WebhookEvent(String code, FeedScope feed) {
        this.code = code;
        this.feed = feed;
    }

    public String code() {
        return code;
    }

    /** Where the receiver reads what is new. */
    String path() {
        return feed.path();
    }
}
