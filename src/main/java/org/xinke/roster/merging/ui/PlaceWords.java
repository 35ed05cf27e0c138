package org.xinke.roster.merging.ui;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinke.roster.merging.MergePreview;
import org.xinke.roster.merging.MergePreview.SeatMove;
import org.xinke.roster.merging.PlaceChangeLine;
import org.xinke.roster.merging.PlaceSort;
import org.xinke.shared.ui.Words;

/** How places and what is done to them are spoken of. */
final class PlaceWords extends Words {
    PlaceWords(Locale locale, Clock clock) {
        super(locale, clock.getZone());
    }

    String sort(PlaceSort sort) {
        return say("roster.places.kind." + sort);
    }

    /** What a merge takes with it, a sentence a line. */
    List<String> preview(PlaceSort sort, MergePreview preview) {
        return Stream.of(
                        say("roster.places.preview." + sort, preview.students(), preview.classes(), preview.majors()),
                        some(preview.staff(), "roster.places.preview.staff"),
                        some(preview.graded(), "roster.places.preview.graded"),
                        some(preview.seats().size(), "roster.places.preview.seats"),
                        preview.twice().isEmpty()
                                ? ""
                                : say("roster.places.preview.twice", String.join("、", preview.twice())),
                        preview.possible() ? "" : say("roster.places.preview.unplanned", years(preview)))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    String seat(SeatMove move) {
        return move.points() == null
                ? say("roster.places.seat", move.name(), move.number(), move.from(), move.to())
                : say("roster.places.seatGraded", move.name(), move.number(), move.from(), move.to(), move.points());
    }

    String change(PlaceChangeLine change) {
        String key = change.merged() ? "roster.places.merged" : "roster.places.renamed";
        return say(key, sort(change.sort()), change.before(), change.after(), change.students());
    }

    private String some(int count, String key) {
        return count == 0 ? "" : say(key, count);
    }

    private static String years(MergePreview preview) {
        return preview.unplanned().stream().map(String::valueOf).collect(Collectors.joining("、"));
    }
}
