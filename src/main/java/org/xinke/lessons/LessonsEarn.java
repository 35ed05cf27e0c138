package org.xinke.lessons;

import jakarta.enterprise.context.ApplicationScoped;
import org.xinke.hours.HoursKind;
import org.xinke.hours.WhereToEarn;

/** Online hours are earned by reading lessons. */
@ApplicationScoped
class LessonsEarn implements WhereToEarn {
    @Override
    public HoursKind kind() {
        return HoursKind.ONLINE;
    }

    @Override
    public String text() {
        return "lessons.earn";
    }

    @Override
    public String address() {
        return "course";
    }
}
