package org.xinke.notices;

import java.util.Locale;

/**
 * When and how somebody wants to be told outside of the application.
 *
 * @param digest mails once a day in one, and not one by one
 */
public record Preference(QuietHours quiet, boolean digest, Locale language) {}
