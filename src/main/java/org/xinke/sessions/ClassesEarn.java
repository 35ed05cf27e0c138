package org.xinke.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import org.xinke.hours.HoursKind;
import org.xinke.hours.WhereToEarn;

/** Class hours are earned in class. */
@ApplicationScoped
class ClassesEarn implements WhereToEarn {
    @Override
    public HoursKind kind() {
        return HoursKind.CLASS;
    }

    @Override
    public String text() {
        return "sessions.earn";
    }

    @Override
    public String address() {
        return "timetable";
    }
}
