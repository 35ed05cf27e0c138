package org.xinke.activities.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import jakarta.inject.Inject;
import org.xinke.activities.Activity;
import org.xinke.activities.ActivitySettings;
import org.xinke.activities.held.ActivityPictures;
import org.xinke.activities.held.Summaries;
import org.xinke.shared.Role;
import org.xinke.shared.ui.Notices;

/** 小结 with its pictures, for those who write it. */
class SummaryCard {
    private final Summaries summaries;
    private final ActivityPictures consents;
    private final ActivitySettings settings;

    @Inject
    SummaryCard(Summaries summaries, ActivityPictures consents, ActivitySettings settings) {
        this.summaries = summaries;
        this.consents = consents;
        this.settings = settings;
    }

    Component of(Activity activity, ActivityWords words, Runnable again) {
        long id = activity.id();
        Summaries.Pictured pictured = summaries.pictures(id);
        int there = pictured.ids().size();
        Div card = new Div(
                new H2(words.say("activities.summary")),
                new Paragraph(words.say(
                        "activities.summaryText",
                        settings.summaryCharacters(),
                        settings.summaryPicturesLeast(),
                        settings.summaryPicturesMost())),
                new LimitedText(
                        words.say("activities.summaryLabel"),
                        activity.summary(),
                        settings.summaryCharacters(),
                        text -> {
                            summaries.write(id, text);
                            Notices.done(words.say("activities.summarySaved"));
                            again.run();
                        }),
                new Paragraph(words.say(
                        there < settings.summaryPicturesLeast()
                                ? "activities.picturesMissing"
                                : "activities.picturesThere",
                        there,
                        settings.summaryPicturesLeast() - there)));
        card.addClassName("xk-card");
        if (pictured.withdrawn() > 0) {
            card.add(new Paragraph(words.say("activities.withdrawnCount", pictured.withdrawn())));
        }
        card.add(new PictureStrip(pictured.ids(), picture -> {
            consents.withdraw(picture);
            Notices.done(words.say("activities.withdrawn"));
            again.run();
        }));
        if (there < settings.summaryPicturesMost()) {
            card.add(upload(id, words, again));
        }
        return card;
    }

    private Component upload(long id, ActivityWords words, Runnable again) {
        return new PictureUpload(
                settings,
                (picture, consent) -> {
                    summaries.add(id, picture, consent);
                    Notices.done(words.say("activities.pictureSaved"));
                    again.run();
                },
                Role.INSTRUCTOR,
                Role.LEAD,
                Role.CENTER,
                Role.COLLEGE_OFFICER,
                Role.STUDENT);
    }
}
