package org.xinke.activities.ui;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xinke.activities.Activity;
import org.xinke.activities.ActivityKind;
import org.xinke.activities.ActivityState;
import org.xinke.activities.MyActivities;
import org.xinke.activities.MyActivity;
import org.xinke.activities.Participant;
import org.xinke.activities.SignUpState;
import org.xinke.hours.HoursKind;
import org.xinke.hours.HoursQueries;
import org.xinke.hours.HoursSummary;
import org.xinke.hours.HoursSummary.Part;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Grant;
import org.xinke.shared.Identity;
import org.xinke.shared.Role;

/** What the pages about activities know in their tests. */
final class Known {
    static final Instant TWO = Instant.parse("2026-12-03T06:00:00Z");
    static final Clock CLOCK = Clock.fixed(TWO.minus(Duration.ofDays(2)), ZoneId.of("Asia/Shanghai"));

    private Known() {}

    static <T> T as(CurrentUser currentUser, Role role, Supplier<T> job) {
        return currentUser.as(new Identity(1, "x", "某人", List.of(new Grant(role, null)), false), job);
    }

    static Activity activity(ActivityState state, boolean checkOut, boolean proof) {
        return new Activity(
                7,
                3,
                ActivityKind.OUTWARD,
                "P3",
                "说清楚，接得住",
                "东操场",
                "穿运动鞋",
                TWO,
                TWO.plus(Duration.ofHours(1)),
                TWO,
                TWO,
                BigDecimal.ONE,
                30,
                checkOut,
                proof,
                9,
                "云老师",
                9,
                "云老师",
                null,
                state,
                null,
                state == ActivityState.RUNNING ? "2468" : null,
                false,
                "",
                4);
    }

    static Participant participant(
            long id,
            SignUpState state,
            @Nullable Instant came,
            @Nullable Instant left,
            boolean handedIn,
            @Nullable BigDecimal earned) {
        return new Participant(
                id,
                "2026000" + id,
                "学生" + id,
                "软件工程2601班",
                null,
                state,
                null,
                came,
                left,
                handedIn,
                null,
                earned,
                null);
    }

    static MyActivity mine(ActivityState state, @Nullable SignUpState standing, int taken) {
        return new MyActivity(
                7,
                ActivityKind.OUTWARD,
                "说清楚，接得住",
                "东操场",
                "穿运动鞋",
                TWO,
                TWO.plus(Duration.ofHours(1)),
                TWO.minus(Duration.ofDays(1)),
                TWO.minus(Duration.ofDays(1)),
                BigDecimal.ONE,
                30,
                taken,
                2,
                true,
                true,
                "云老师",
                state,
                state == ActivityState.CANCELLED ? "下雨" : null,
                null,
                null,
                false,
                standing,
                null,
                standing == SignUpState.WAITING ? 1 : 0,
                null,
                null,
                null,
                null,
                null,
                "");
    }

    static final class Hours extends HoursQueries {
        @Override
        public HoursSummary summary() {
            BigDecimal six = BigDecimal.valueOf(6);
            return new HoursSummary(
                    new Part(HoursKind.ONLINE, six, six),
                    new Part(HoursKind.CLASS, six, six),
                    new Part(HoursKind.PRACTICE, BigDecimal.valueOf(2), six));
        }
    }

    static class Mine extends MyActivities {
        MyActivity one = Known.mine(ActivityState.OPEN, null, 12);
        final List<MyActivity> open = new ArrayList<>(List.of(one));
        final List<OpenPart> parts = new ArrayList<>();

        @Override
        public List<MyActivity> mine() {
            return one.standing() == null ? List.of() : List.of(one);
        }

        @Override
        public List<MyActivity> open() {
            return open;
        }

        @Override
        public List<MyActivity> organised() {
            return List.of();
        }

        @Override
        public MyActivity one(long id) {
            return one;
        }

        @Override
        public List<OpenPart> parts(long activityId) {
            return parts;
        }

        @Override
        public List<Choice> teachers() {
            return List.of(new Choice(9, "云老师 teacher01"));
        }
    }
}
