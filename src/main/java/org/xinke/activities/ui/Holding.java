package org.xinke.activities.ui;

import com.vaadin.flow.component.Component;
import jakarta.inject.Inject;
import java.util.List;
import org.xinke.activities.Activities;
import org.xinke.activities.Activity;
import org.xinke.activities.ActivityState;
import org.xinke.activities.Charge;
import org.xinke.activities.Participant;
import org.xinke.activities.Participants;
import org.xinke.activities.held.ActivityPictures;
import org.xinke.activities.held.Approvals;
import org.xinke.activities.held.Halls;
import org.xinke.activities.held.Proofs;
import org.xinke.shared.ui.Notices;

/** What whoever holds an activity can do with it now, and with each who takes part. */
class Holding {
    private final Activities activities;
    private final Participants participants;
    private final Halls halls;
    private final Approvals approvals;
    private final Proofs proofs;
    private final ActivityPictures pictures;
    private final Charge charge;

    @Inject
    Holding(
            Activities activities,
            Participants participants,
            Halls halls,
            Approvals approvals,
            Proofs proofs,
            ActivityPictures pictures,
            Charge charge) {
        this.activities = activities;
        this.participants = participants;
        this.halls = halls;
        this.approvals = approvals;
        this.proofs = proofs;
        this.pictures = pictures;
        this.charge = charge;
    }

    boolean reads() {
        return charge.reads();
    }

    Component of(Activity activity, List<Participant> all, boolean staff, ActivityWords words, Runnable again) {
        HoldTools tools = new HoldTools(words, again);
        long id = activity.id();
        switch (activity.state()) {
            case PROPOSED -> {
                if (staff) {
                    tools.main("activities.agree", () -> activities.agree(id), "activities.agreed");
                    tools.reason("activities.decline", "activities.declineText", why -> activities.decline(id, why));
                }
                tools.edit(id);
            }
            case OPEN -> {
                tools.main("activities.begin", () -> halls.open(id), "activities.begun");
                tools.edit(id);
                tools.admit(number -> participants.admit(id, number));
            }
            case RUNNING -> running(activity, tools);
            case DONE -> done(activity, all, staff, tools);
            case CANCELLED -> tools.say("activities.isCancelled");
        }
        if (activity.state() == ActivityState.PROPOSED || activity.state() == ActivityState.OPEN) {
            tools.reason("activities.cancel", "activities.cancelText", why -> activities.cancel(id, why));
        }
        return tools;
    }

    private void running(Activity activity, HoldTools tools) {
        long id = activity.id();
        tools.code(activity);
        if (activity.checkOut() && !activity.codeOut()) {
            tools.other("activities.letOut", () -> halls.letOut(id), "activities.lettingOut");
        }
        tools.other("activities.callAll", () -> halls.callAll(id), "activities.allCalled");
        tools.main("activities.finish", () -> halls.finish(id), "activities.finished");
        tools.admit(number -> participants.admit(id, number));
    }

    private void done(Activity activity, List<Participant> all, boolean staff, HoldTools tools) {
        long ready = all.stream()
                .filter(one -> one.complete(activity) && one.earned() == null)
                .count();
        if (staff) {
            tools.say("activities.ready", ready);
            tools.counting(
                    "activities.approveAll", () -> approvals.approveAll(activity.id()), "activities.approvedNow");
        } else {
            tools.say("activities.readyStudent", ready);
        }
        tools.admit(number -> participants.admit(activity.id(), number));
    }

    void act(Activity activity, Participant one, RowAction action, ActivityWords words, Runnable again) {
        long id = activity.id();
        switch (action) {
            case CALL -> halls.call(id, one.personId(), true);
            case UNCALL -> halls.call(id, one.personId(), false);
            case CALL_OUT -> halls.callOut(id, one.personId());
            case TAKE_OUT -> participants.takeOut(id, one.personId());
            case APPROVE -> approvals.approve(id, one.personId());
            case CORRECT -> {
                new CorrectDialog(one, (hours, reason) -> {
                            approvals.correct(id, one.personId(), hours, reason);
                            Notices.done(words.say("activities.corrected"));
                            again.run();
                        })
                        .open();
                return;
            }
            case READ -> {
                new ProofDialog(one, proofs.pictures(id, one.personId()), words, picture -> {
                            pictures.withdraw(picture);
                            again.run();
                        })
                        .open();
                return;
            }
        }
        again.run();
    }
}
