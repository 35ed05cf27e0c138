package org.xinke.notices.announce;

import org.xinke.notices.Audience;

/**
 * @param key of the form: the same form sent twice is sent once
 * @param expected how many the writer was shown; other numbers send nothing
 */
public record NewAnnouncement(String key, Audience.Kind kind, long id, String title, String text, int expected) {}
