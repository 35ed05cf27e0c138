package org.xinke.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/** {@code xinke.notices.*}; what each means stands in {@code microprofile-config.properties}. */
@ApplicationScoped
public class NoticeSettings {
    @Inject
    Config config;

    /** On while neither school nor person has said otherwise. */
    public Set<Channel> channels() {
        return Arrays.stream(text("channels").orElse("").split("[,\\s]+"))
                .filter(name -> !name.isEmpty())
                .map(Channel::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    public QuietHours quiet() {
        return new QuietHours(time("quiet.from"), time("quiet.to"));
    }

    public LocalTime digestAt() {
        return time("digest.at");
    }

    public Duration round() {
        return Duration.ofSeconds(number("round.seconds"));
    }

    public int batch() {
        return number("batch");
    }

    public int tries() {
        return number("tries");
    }

    public Duration firstPause() {
        return Duration.ofSeconds(number("retry.seconds"));
    }

    public Duration longestPause() {
        return Duration.ofMinutes(number("retry.longest.minutes"));
    }

    /** For which a notice is kept. */
    Duration kept() {
        return Duration.ofDays(number("kept.days"));
    }

    /** For which it is known how a notice was brought. */
    Duration deliveriesKept() {
        return Duration.ofDays(number("deliveries.kept.days"));
    }

    public int longestTitle() {
        return number("title.length");
    }

    public int longestText() {
        return number("text.length");
    }

    public Duration codeLife() {
        return Duration.ofMinutes(number("code.minutes"));
    }

    public int codeTries() {
        return number("code.tries");
    }

    public Duration codePause() {
        return Duration.ofSeconds(number("code.pause.seconds"));
    }

    public Duration calendarBehind() {
        return Duration.ofDays(number("calendar.days"));
    }

    /** The address of the house with a slash at its end; empty when the school has not said it. */
    public Optional<String> home() {
        return config.getOptionalValue("xinke.url", String.class)
                .filter(url -> !url.isBlank())
                .map(url -> url.replaceAll("/+$", "") + "/");
    }

    /** Of one way, such as {@code mail.host}; empty when it is blank. */
    public Optional<String> text(String name) {
        return config.getOptionalValue("xinke.notices." + name, String.class).filter(value -> !value.isBlank());
    }

    public int number(String name) {
        return config.getValue("xinke.notices." + name, Integer.class);
    }

    private LocalTime time(String name) {
        return LocalTime.parse(text(name).orElseThrow());
    }
}
