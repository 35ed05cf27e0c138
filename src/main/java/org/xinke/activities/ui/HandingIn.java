package org.xinke.activities.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import jakarta.inject.Inject;
import org.xinke.activities.ActivitySettings;
import org.xinke.activities.MyActivity;
import org.xinke.activities.held.ActivityPictures;
import org.xinke.activities.held.Proofs;
import org.xinke.activities.held.Summaries;
import org.xinke.shared.Role;
import org.xinke.shared.ui.Notices;

/** What a participant hands in, and what was written about it all. */
class HandingIn {
    private final Proofs proofs;
    private final Summaries summaries;
    private final ActivityPictures consents;
    private final ActivitySettings settings;

    @Inject
    HandingIn(Proofs proofs, Summaries summaries, ActivityPictures consents, ActivitySettings settings) {
        this.proofs = proofs;
        this.summaries = summaries;
        this.consents = consents;
        this.settings = settings;
    }

    Component of(MyActivity one, ActivityWords words, Runnable again) {
        Div both = new Div(proof(one, words, again));
        if (!one.summary().isEmpty()) {
            both.add(summary(one, words, again));
        }
        return both;
    }

    private Component proof(MyActivity one, ActivityWords words, Runnable again) {
        Div card = new Div(new H2(words.say("activities.proof")));
        card.addClassName("xk-card");
        String before = proofs.own(one.id()).orElse("");
        if (one.earned() == null) {
            card.add(new Paragraph(words.say("activities.proofText")));
            card.add(new LimitedText(words.say("activities.proofLabel"), before, settings.proofCharacters(), text -> {
                proofs.write(one.id(), text);
                Notices.done(words.say("activities.proofSaved"));
                again.run();
            }));
            card.add(new PictureUpload(
                    settings,
                    (picture, consent) -> {
                        proofs.add(one.id(), picture, consent);
                        Notices.done(words.say("activities.pictureSaved"));
                        again.run();
                    },
                    Role.STUDENT));
        } else {
            card.add(new Paragraph(before.isEmpty() ? words.say("activities.proofNone") : before));
        }
        card.add(new PictureStrip(proofs.pictures(one.id()), id -> withdraw(id, words, again)));
        return card;
    }

    private Component summary(MyActivity one, ActivityWords words, Runnable again) {
        Div card = new Div(new H2(words.say("activities.summary")), new Paragraph(new Text(one.summary())));
        card.addClassName("xk-card");
        Summaries.Pictured pictured = summaries.seen(one.id());
        card.add(new PictureStrip(pictured.ids(), id -> withdraw(id, words, again)));
        if (!pictured.ids().isEmpty()) {
            card.add(ActivityWords.quiet(words.say("activities.inPicture")));
        }
        return card;
    }

    private void withdraw(long picture, ActivityWords words, Runnable again) {
        consents.withdraw(picture);
        Notices.done(words.say("activities.withdrawn"));
        again.run();
    }
}
