package org.xinke.activities;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.RuleViolation;

/**
 * What an organiser says about an activity.
 *
 * @param template id of the guide that it follows
 * @param places null: as many as come
 * @param checkOut who does not check out was not there to the end
 * @param proof each hands in a few words before the hours are approved
 * @param parts none, or the groups and roles of which everybody takes one
 */
public record ActivityPlan(
        ActivityKind kind,
        @Nullable String template,
        String title,
        String place,
        String about,
        Instant startsAt,
        Instant endsAt,
        Instant signUpUntil,
        Instant withdrawUntil,
        BigDecimal hours,
        @Nullable Integer places,
        boolean checkOut,
        boolean proof,
        List<Audience> audience,
        List<Part> parts) {
    public static final int LONGEST_TITLE = 60;
    public static final int LONGEST_PLACE = 60;
    public static final int LONGEST_ABOUT = 2000;

    private static final Duration LONGEST = Duration.ofDays(60);
    private static final int MOST_PARTS = 20;

    public ActivityPlan {
        title = title.strip();
        place = place.strip();
        about = about.strip();
        audience = List.copyOf(audience);
        parts = List.copyOf(parts);
    }

    /** @throws RuleViolation with what is wrong */
    void check(BigDecimal mostHours) {
        demand(!title.isEmpty() && title.length() <= LONGEST_TITLE, "title", LONGEST_TITLE);
        demand(!place.isEmpty() && place.length() <= LONGEST_PLACE, "place", LONGEST_PLACE);
        demand(about.length() <= LONGEST_ABOUT, "about", LONGEST_ABOUT);
        demand(startsAt.isBefore(endsAt), "order");
        demand(Duration.between(startsAt, endsAt).compareTo(LONGEST) <= 0, "tooLong", LONGEST.toDays());
        demand(!signUpUntil.isAfter(endsAt) && !withdrawUntil.isAfter(endsAt), "deadlines");
        demand(hours.signum() >= 0 && hours.compareTo(mostHours) <= 0, "hours", mostHours);
        demand(places == null || places > 0, "places");
        demand(!audience.isEmpty(), "audience");
        checkParts();
    }

    private void checkParts() {
        demand(parts.size() <= MOST_PARTS, "parts", MOST_PARTS);
        demand(
                parts.stream()
                        .allMatch(part -> !part.name().isBlank() && part.name().length() <= LONGEST_TITLE),
                "part");
        demand(parts.stream().allMatch(part -> part.places() == null || part.places() > 0), "places");
        demand(parts.stream().map(Part::name).distinct().count() == parts.size(), "partTwice");
    }

    private static void demand(boolean good, String what, Object... arguments) {
        if (!good) {
            throw new RuleViolation("activities.error." + what, arguments);
        }
    }
}
