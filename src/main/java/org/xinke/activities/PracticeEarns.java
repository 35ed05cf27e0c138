package org.xinke.activities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.xinke.hours.HoursKind;
import org.xinke.hours.WhereToEarn;

/** Practice hours are earned by taking part. */
@ApplicationScoped
class PracticeEarns implements WhereToEarn {
    private static final int MOST = 3;

    @Inject
    MyActivities mine;

    @Override
    public HoursKind kind() {
        return HoursKind.PRACTICE;
    }

    @Override
    public String text() {
        return "activities.earn";
    }

    @Override
    public String address() {
        return "activities";
    }

    @Override
    public List<Chance> chances() {
        return mine.open(MOST).stream()
                .map(one -> new Chance(one.title(), one.startsAt(), one.place(), one.hours(), "activities/" + one.id()))
                .toList();
    }
}
