package org.xinke.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xinke.notices.Switches.Way;
import org.xinke.shared.Role;

class SwitchesTest {
    private static final Way MOVED = new Way(NoticeKind.SESSION_MOVED, Channel.MAIL);

    @Test
    void withoutAWordTheUsualWaysAreOn() {
        Switches switches = new Switches(Set.of(Channel.MAIL, Channel.WECOM), Map.of(), Map.of());
        assertThat(switches.on(NoticeKind.SESSION_MOVED, Channel.MAIL)).isTrue();
        assertThat(switches.on(NoticeKind.SESSION_MOVED, Channel.SMS)).isFalse();
        assertThat(switches.bySchool(NoticeKind.SESSION_MOVED, Channel.WECOM)).isTrue();
    }

    @Test
    void aPersonSwitchesOffWhatTheSchoolSends() {
        Switches switches = new Switches(Set.of(Channel.MAIL), Map.of(), Map.of(MOVED, false));
        assertThat(switches.on(MOVED.kind(), MOVED.channel())).isFalse();
        assertThat(switches.bySchool(MOVED.kind(), MOVED.channel())).isTrue();
    }

    @Test
    void nobodySwitchesOnWhatTheSchoolDoesNotSend() {
        Switches switches = new Switches(Set.of(Channel.MAIL), Map.of(MOVED, false), Map.of(MOVED, true));
        assertThat(switches.on(MOVED.kind(), MOVED.channel())).isFalse();
    }

    @Test
    void whatConcernsOnePersonNeverGoesToAGroup() {
        Way grades = new Way(NoticeKind.GRADES_PUBLISHED, Channel.WECOM);
        Switches switches = new Switches(Set.of(Channel.WECOM), Map.of(grades, true), Map.of());
        assertThat(switches.bySchool(grades.kind(), grades.channel())).isFalse();
    }

    @Test
    void onlyWhatOneMayGetCanBeSwitched() {
        assertThat(NoticeKind.GRADES_PUBLISHED.reaches(Set.of(Role.STUDENT))).isTrue();
        assertThat(NoticeKind.LEAVE_ASKED.reaches(Set.of(Role.STUDENT))).isFalse();
        assertThat(NoticeKind.LEAVE_ASKED.reaches(Set.of(Role.INSTRUCTOR, Role.LEAD)))
                .isTrue();
        assertThat(NoticeKind.ANNOUNCEMENT.reaches(Set.of(Role.CENTER))).isTrue();
    }
}
