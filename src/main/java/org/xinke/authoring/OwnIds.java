package org.xinke.authoring;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.xinke.authoring.prose.Place;

/** Ids within a lesson begin with the lesson's own; its self-checks and trainings practise what it announces. */
final class OwnIds {
    private final String lesson;
    private final List<String> objectives;
    private final Place place;
    private final Ids ids;

    OwnIds(String lesson, List<String> objectives, Place place, Ids ids) {
        this.lesson = lesson;
        this.objectives = objectives;
        this.place = place;
        this.ids = ids;
    }

    void check(List<PageDraft> pages) {
        pages.stream().flatMap(OwnIds::marks).forEach(this::check);
    }

    private static Stream<Mark> marks(PageDraft page) {
        Stream<Mark> blocks = page.pieces().stream()
                .flatMap(piece -> Stream.concat(
                        Stream.ofNullable(piece.block()), piece.items().stream().map(PageDraft.Item::mark)));
        return Stream.concat(Stream.ofNullable(page.mark()), blocks).filter(Objects::nonNull);
    }

    private void check(Mark mark) {
        String id = mark.text("id");
        if (!id.isEmpty() && !id.startsWith(lesson + "-")) {
            place.wrong(mark.line(), "foreignId", id, lesson + "-");
        }
        Stream.concat(Stream.of(mark.text("objective")), mark.texts("objectives").stream())
                .forEach(objective -> announced(objective, mark));
    }

    private void announced(String objective, Mark mark) {
        if (!objective.isEmpty() && !objectives.contains(objective)) {
            ids.requireObjective(objective, place.file(), mark.line());
            if (ids.knowsObjective(objective)) {
                place.wrong(mark.line(), "objectiveElsewhere", objective, lesson);
            }
        }
    }
}
