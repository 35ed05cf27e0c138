package org.xinke.activities.ui;

import java.util.ArrayList;
import java.util.List;
import org.xinke.activities.Activity;
import org.xinke.activities.Participant;

/** What can be done with one participant, at each stage of an activity. */
enum RowAction {
    /** 到. */
    CALL,
    /** It was a mistake. */
    UNCALL,
    /** 签退. */
    CALL_OUT,
    /** The place goes to the next. */
    TAKE_OUT,
    /** 认定. */
    APPROVE,
    /** 更正. */
    CORRECT,
    /** What was handed in. */
    READ;

    /** At most two: a thumb has to find them. */
    static List<RowAction> of(Activity activity, Participant one, boolean staff, boolean reads) {
        List<RowAction> all = new ArrayList<>();
        switch (activity.state()) {
            case OPEN -> all.add(TAKE_OUT);
            case RUNNING -> running(activity, one, all);
            case DONE -> done(one, staff, reads, all);
            case PROPOSED, CANCELLED -> {}
        }
        return all;
    }

    private static void running(Activity activity, Participant one, List<RowAction> all) {
        if (!one.in()) {
            return;
        }
        all.add(one.came() == null ? CALL : UNCALL);
        if (activity.checkOut() && one.came() != null && one.left() == null) {
            all.add(CALL_OUT);
        }
    }

    private static void done(Participant one, boolean staff, boolean reads, List<RowAction> all) {
        if (one.in() && staff) {
            all.add(one.earned() == null ? APPROVE : CORRECT);
        }
        if (one.in() && one.earned() == null && one.came() == null) {
            all.add(CALL);
        } else if (reads && one.in()) {
            all.add(READ);
        }
    }
}
