package org.xinke.activities.ui;

import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xinke.activities.ActivityKind;
import org.xinke.activities.ActivityState;
import org.xinke.activities.Audience;
import org.xinke.activities.MyActivity;
import org.xinke.activities.PlanQueries.Named;
import org.xinke.shared.ui.Words;

/** Activities in words, the same on every page. */
final class ActivityWords extends Words {
    ActivityWords(Locale locale, ZoneId zone) {
        super(locale, zone);
    }

    String kind(ActivityKind kind) {
        return say("activities.kind." + kind);
    }

    String state(ActivityState state) {
        return say("activities.state." + state);
    }

    /** 11月24日 周二 14:00–16:00, or with both days where there are two. */
    String when(Instant from, Instant to) {
        LocalDate first = LocalDate.ofInstant(from, zone());
        LocalDate last = LocalDate.ofInstant(to, zone());
        return first.equals(last)
                ? say("activities.when", moment(from, "activities.day"), clock(from), clock(to))
                : say(
                        "activities.whenDays",
                        moment(from, "activities.day"),
                        clock(from),
                        moment(to, "activities.day"),
                        clock(to));
    }

    String clock(Instant at) {
        return moment(at, "activities.clock");
    }

    /** 32 / 40 人, or 32 人. */
    String seats(int taken, @Nullable Integer places) {
        return places == null ? say("activities.seatsOpen", taken) : say("activities.seats", taken, places);
    }

    String audience(Named named) {
        return named.audience().of() == Audience.Of.ALL
                ? say("activities.everybody")
                : say("activities.audience." + named.audience().of(), named.name());
    }

    /** How a student stands to it, in a few words. */
    String standing(MyActivity one) {
        if (one.state() == ActivityState.CANCELLED) {
            return state(one.state());
        }
        if (one.earned() != null) {
            return say("activities.earned", plain(one.earned()));
        }
        if (one.waits()) {
            return say("activities.waiting", one.ahead() + 1);
        }
        if (!one.in()) {
            return one.full() ? say("activities.full") : say("activities.free");
        }
        if (one.left() != null) {
            return say("activities.out", clock(one.left()));
        }
        return one.came() == null ? say(joined(one)) : say("activities.came", clock(one.came()));
    }

    Span badge(ActivityState state, String text) {
        Span badge = new Span(text);
        badge.addClassName("xk-state");
        badge.getElement()
                .setAttribute(
                        "data-group",
                        switch (state) {
                            case DONE -> "COVERED";
                            case OPEN, RUNNING -> "LEARNING";
                            case PROPOSED, CANCELLED -> "NONE";
                        });
        return badge;
    }

    static Span quiet(String text) {
        Span span = new Span(text);
        span.addClassName("xk-quiet");
        return span;
    }

    private static String joined(MyActivity one) {
        return one.state() == ActivityState.DONE ? "activities.missed" : "activities.joined";
    }

    private String moment(Instant at, String pattern) {
        return DateTimeFormatter.ofPattern(say(pattern), locale()).format(at.atZone(zone()));
    }
}
