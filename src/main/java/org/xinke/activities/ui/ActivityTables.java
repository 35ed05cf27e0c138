package org.xinke.activities.ui;

import org.xinke.activities.BoardLine;
import org.xinke.activities.Participant;
import org.xinke.tables.ExcelTable;

/** The lists as they go to Excel. */
final class ActivityTables {
    private final ActivityWords words;

    ActivityTables(ActivityWords words) {
        this.words = words;
    }

    ExcelTable<Participant> participants() {
        return new ExcelTable<Participant>(words.say("activities.participants"), words.zone())
                .text(words.say("activities.number"), 14, Participant::number)
                .text(words.say("activities.name"), 12, Participant::name)
                .text(words.say("activities.class"), 18, Participant::schoolClass)
                .text(words.say("activities.partShort"), 12, Participant::part)
                .text(words.say("activities.signUpState"), 10, one -> words.say("activities.signUp." + one.state()))
                .moment(words.say("activities.cameHead"), 17, Participant::came)
                .moment(words.say("activities.leftHead"), 17, Participant::left)
                .number(words.say("activities.hoursHead"), 10, Participant::earned)
                .text(words.say("activities.reason"), 24, Participant::said);
    }

    ExcelTable<BoardLine> board() {
        return new ExcelTable<BoardLine>(words.say("activities.board"), words.zone())
                .text(words.say("activities.titleHead"), 30, BoardLine::title)
                .text(words.say("activities.kindHead"), 14, one -> words.kind(one.kind()))
                .moment(words.say("activities.whenHead"), 17, BoardLine::startsAt)
                .text(words.say("activities.placeHead"), 18, BoardLine::place)
                .text(words.say("activities.college"), 16, BoardLine::college)
                .text(words.say("activities.organiser"), 12, BoardLine::organiser)
                .text(words.say("activities.stateHead"), 10, one -> words.state(one.state()))
                .number(words.say("activities.placesHead"), 8, BoardLine::places)
                .number(words.say("activities.joinedHead"), 8, BoardLine::joined)
                .number(words.say("activities.waitingHead"), 8, BoardLine::waiting)
                .number(words.say("activities.cameCount"), 8, BoardLine::came)
                .number(words.say("activities.approvedHead"), 8, BoardLine::approved)
                .number(words.say("activities.hoursSum"), 10, BoardLine::earned)
                .number(words.say("activities.summaryHead"), 10, BoardLine::summaryCharacters)
                .number(words.say("activities.picturesHead"), 8, BoardLine::pictures);
    }
}
