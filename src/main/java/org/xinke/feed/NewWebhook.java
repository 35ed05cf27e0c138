package org.xinke.feed;

import java.util.Set;

/** A receiver to be registered. */
public record NewWebhook(String name, String url, Set<WebhookEvent> events) {}
