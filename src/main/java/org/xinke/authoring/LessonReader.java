package org.xinke.authoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;
import org.xinke.authoring.prose.Markdown;
import org.xinke.authoring.prose.MarkdownRules;
import org.xinke.authoring.prose.Pictures;
import org.xinke.authoring.prose.Place;
import org.xinke.authoring.source.Problems;
import org.xinke.authoring.source.Schema;
import org.xinke.authoring.source.SourceFile;
import org.xinke.authoring.source.YamlDocument;
import org.xinke.content.Block;
import org.xinke.content.LessonContent;
import org.xinke.content.LessonPage;
import org.xinke.shared.Json;

/** Reads one {@code lesson.md}. */
final class LessonReader {
    private static final String FENCE = "---";

    private final SourceFile source;
    private final Pictures pictures;
    private final Ids ids;
    private final Problems problems;

    LessonReader(SourceFile source, Pictures pictures, Ids ids, Problems problems) {
        this.source = source;
        this.pictures = pictures;
        this.ids = ids;
        this.problems = problems;
    }

    Optional<Located<LessonContent>> read() {
        String text = source.text();
        int end = text.indexOf("\n" + FENCE + "\n", FENCE.length());
        if (!text.startsWith(FENCE + "\n") || end < 0) {
            problems.add(source.path(), 1, "frontMatter");
            return Optional.empty();
        }
        String front = text.substring(FENCE.length() + 1, Math.max(FENCE.length() + 1, end));
        String body = text.substring(end + FENCE.length() + 2);
        int before = (int) text.substring(0, text.length() - body.length())
                .chars()
                .filter(c -> c == '\n')
                .count();
        Optional<Front> head =
                YamlDocument.parse(source.path(), front, 1, problems).flatMap(this::front);
        List<LessonPage> pages = pages(body, before, head.orElse(null));
        return head.map(it -> new Located<>(it.lesson(pages), source.path(), 2));
    }

    private Optional<Front> front(YamlDocument yaml) {
        if (!Schema.of("lesson").accepts(yaml, problems)) {
            return Optional.empty();
        }
        Front front = yaml.as(Front.class);
        ids.take(front.id(), source.path(), yaml.line(yaml.root().get("id")));
        yaml.root().path("objectives").forEach(id -> ids.requireObjective(id.asText(), source.path(), yaml.line(id)));
        return Optional.of(front);
    }

    private List<LessonPage> pages(String body, int before, @Nullable Front front) {
        Place place = new Place(source.path(), before, problems);
        Node document = Markdown.parse(body);
        MarkdownRules.checkLesson(document, place, pictures);
        LessonOutline outline = new LessonOutline(place);
        List<PageDraft> drafts = outline.read(document, front == null ? "…" : front.title());
        String title = outline.title();
        if (front != null && title != null && !title.equals(front.title())) {
            place.wrong(before + 1, "titleDiffers", title, front.title());
        }
        BlockReader blocks = new BlockReader(place, new Markdown(pictures), ids);
        List<LessonPage> pages = new ArrayList<>();
        drafts.forEach(draft -> page(draft, place, blocks).ifPresent(pages::add));
        if (front != null) {
            new OwnIds(front.id(), front.objectives(), place, ids).check(drafts);
        }
        return List.copyOf(pages);
    }

    private Optional<LessonPage> page(PageDraft draft, Place place, BlockReader reader) {
        List<Block> blocks = draft.pieces().stream()
                .map(reader::read)
                .flatMap(Optional::stream)
                .toList();
        Mark mark = draft.mark();
        if (mark == null) {
            place.wrong(draft.line(), "pageMark", draft.title());
            return Optional.empty();
        }
        if (draft.pieces().isEmpty()) {
            place.wrong(draft.line(), "emptyPage", draft.title());
        }
        if (!mark.complete(problems)) {
            return Optional.empty();
        }
        ids.take(mark.text("id"), place.file(), mark.line());
        return Optional.of(new LessonPage(
                mark.text("id"),
                draft.title(),
                mark.as("kind", LessonPage.Kind.class),
                mark.number("minutes"),
                blocks));
    }

    /** The front matter. */
    private record Front(
            String id,
            String unit,
            String title,
            String summary,
            int minutes,
            BigDecimal onlineHours,
            List<String> objectives,
            LessonContent.@Nullable ContentNote contentNote,
            boolean psychologistReview,
            @Nullable List<String> reading,
            List<LessonContent.Source> sources) {
        LessonContent lesson(List<LessonPage> pages) {
            LessonContent unhashed = withHash(pages, "");
            return withHash(pages, Json.hash(unhashed));
        }

        private LessonContent withHash(List<LessonPage> pages, String hash) {
            return new LessonContent(
                    id,
                    unit,
                    title,
                    summary,
                    minutes,
                    onlineHours,
                    objectives,
                    contentNote,
                    psychologistReview,
                    Objects.requireNonNullElse(reading, List.of()),
                    sources,
                    pages,
                    hash);
        }
    }
}
