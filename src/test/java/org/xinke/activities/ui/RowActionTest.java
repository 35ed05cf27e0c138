package org.xinke.activities.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.xinke.activities.Activity;
import org.xinke.activities.ActivityState;
import org.xinke.activities.Participant;
import org.xinke.activities.SignUpState;

class RowActionTest {
    private static final Participant NEW = Known.participant(1, SignUpState.JOINED, null, null, false, null);
    private static final Participant CAME = Known.participant(2, SignUpState.JOINED, Known.TWO, null, true, null);
    private static final Participant LEFT = Known.participant(3, SignUpState.JOINED, Known.TWO, Known.TWO, true, null);
    private static final Participant EARNED =
            Known.participant(4, SignUpState.JOINED, Known.TWO, Known.TWO, true, BigDecimal.ONE);
    private static final Participant WAITS = Known.participant(5, SignUpState.WAITING, null, null, false, null);

    @Test
    void inTheHallOneIsCalledAndLetOut() {
        Activity running = Known.activity(ActivityState.RUNNING, true, false);
        assertThat(RowAction.of(running, NEW, true, true)).containsExactly(RowAction.CALL);
        assertThat(RowAction.of(running, CAME, true, true)).containsExactly(RowAction.UNCALL, RowAction.CALL_OUT);
        assertThat(RowAction.of(running, WAITS, true, true)).isEmpty();
    }

    @Test
    void afterwardsStaffApproveAndOnlyReadersRead() {
        Activity done = Known.activity(ActivityState.DONE, true, true);
        assertThat(RowAction.of(done, LEFT, true, true)).containsExactly(RowAction.APPROVE, RowAction.READ);
        assertThat(RowAction.of(done, LEFT, true, false)).containsExactly(RowAction.APPROVE);
        assertThat(RowAction.of(done, EARNED, true, false)).containsExactly(RowAction.CORRECT);
        assertThat(RowAction.of(done, LEFT, false, false)).isEmpty();
        assertThat(RowAction.of(done, NEW, true, true)).containsExactly(RowAction.APPROVE, RowAction.CALL);
    }

    @Test
    void allAtOnceAreThoseWhoDidWhatWasAsked() {
        Activity strict = Known.activity(ActivityState.DONE, true, true);
        assertThat(LEFT.complete(strict)).isTrue();
        assertThat(CAME.complete(strict)).isFalse();
        assertThat(CAME.complete(Known.activity(ActivityState.DONE, false, true)))
                .isTrue();
        assertThat(NEW.complete(Known.activity(ActivityState.DONE, false, false)))
                .isFalse();
        assertThat(WAITS.complete(strict)).isFalse();
    }
}
