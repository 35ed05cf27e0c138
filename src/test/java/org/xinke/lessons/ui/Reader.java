package org.xinke.lessons.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinke.care.HelpInfo;
import org.xinke.care.HelpLineCard;
import org.xinke.care.HelpQueries;
import org.xinke.content.Block;
import org.xinke.content.LessonContent;
import org.xinke.journal.OwnReflection;
import org.xinke.journal.Pictures;
import org.xinke.journal.ReflectionRead;
import org.xinke.journal.Reflections;
import org.xinke.journal.ui.PracticePieces;
import org.xinke.lessons.CaseNotes;
import org.xinke.lessons.CheckFeedback;
import org.xinke.lessons.LessonQueries;
import org.xinke.lessons.Missing;
import org.xinke.lessons.NextPage;
import org.xinke.lessons.OpenLesson;
import org.xinke.lessons.Reading;
import org.xinke.lessons.SampleLesson;
import org.xinke.lessons.SelfChecks;
import org.xinke.lessons.Way;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Grant;
import org.xinke.shared.Identity;
import org.xinke.shared.Role;
import org.xinke.shared.Unavailable;

/** A student with the sample lesson in hand; remembers what the view asked of the use cases. */
class Reader {
    static final Instant NOW = Instant.parse("2026-09-07T02:00:00Z");

    final List<String> visited = new ArrayList<>();
    final List<Missing> missing = new ArrayList<>();
    final List<ReflectionRead> reads = new ArrayList<>();
    final List<Long> photos = new ArrayList<>();
    final Map<String, String> notes = new HashMap<>();
    final Map<String, OwnReflection> reflections = new HashMap<>();
    LessonContent.@Nullable ContentNote note;

    @Nullable
    Instant completedAt;

    boolean noteSeen;
    boolean keyLost;
    Way way = Way.WHOLE;
    boolean newer;
    boolean movedToNewest;

    LessonView view() {
        Clock clock = Clock.fixed(NOW, ZoneId.of("Asia/Shanghai"));
        PageBlocks blocks = new PageBlocks(
                new Checks(),
                new Notes(),
                new Writing(),
                new Photos(),
                new PracticePieces(new Help(), new Me()),
                new Me(),
                clock);
        return new LessonView(new Pages(), new Queries(), blocks, new Help(), new Me(), clock);
    }

    OpenLesson lesson(Set<String> read) {
        return new OpenLesson(SampleLesson.content(note), newer, "P2", noteSeen, way, completedAt, read);
    }

    private final class Pages extends Reading {
        @Override
        public OpenLesson open(String lessonId) {
            return lesson(Set.of("P1"));
        }

        @Override
        public OpenLesson readNewest(String lessonId) {
            movedToNewest = true;
            newer = false;
            return open(lessonId);
        }

        @Override
        public void choose(String lessonId, Way chosen) {
            noteSeen = true;
            way = chosen;
        }

        @Override
        public void visit(String lessonId, String pageId) {
            visited.add(pageId);
        }
    }

    private final class Queries extends LessonQueries {
        @Override
        public Optional<NextPage> next() {
            return Optional.of(new NextPage("L2", "下一节", false, 1, 3, "开头"));
        }

        @Override
        public List<Missing> missing(String lessonId) {
            return missing;
        }
    }

    private static final class Checks extends SelfChecks {
        @Override
        public Map<String, CheckFeedback> own(String lessonId) {
            return Map.of();
        }

        @Override
        public CheckFeedback answer(String lessonId, String checkId, Set<Integer> chosen) {
            return SampleLesson.feedback(chosen);
        }
    }

    private final class Notes extends CaseNotes {
        @Override
        public void goOn(String lessonId, String questionId) {
            notes.putIfAbsent(questionId, "");
        }

        @Override
        public void sealed(String lessonId, String questionId) {
            notes.put(questionId, "");
        }

        @Override
        public Map<String, String> own(String lessonId) {
            return notes;
        }
    }

    private final class Writing extends Reflections {
        @Override
        public Optional<OwnReflection> own(String lessonId, String blockId) {
            if (keyLost) {
                throw new Unavailable("vault.error.keyMissing", "0a1b2c3d4e5f");
            }
            return Optional.ofNullable(reflections.get(blockId));
        }

        @Override
        public Block.Reflection text(Block.Training training) {
            return new Block.Reflection(training.id(), Block.Readers.TEACHER, 1, 50, "");
        }

        @Override
        public List<ReflectionRead> reads(String lessonId, String blockId) {
            return reads;
        }

        @Override
        public void handIn(String lessonId, String blockId, String text, int number) {
            reflections.put(blockId, new OwnReflection(1, Block.Readers.TEACHER, text, number + 1, NOW, NOW));
        }
    }

    private final class Photos extends Pictures {
        @Override
        public List<Long> own(String lessonId, String blockId) {
            return photos;
        }

        @Override
        public long most() {
            return 1000;
        }

        @Override
        public int room() {
            return 2;
        }

        @Override
        public void remove(String lessonId, String blockId, long id) {
            photos.remove(id);
        }
    }

    private static final class Help extends HelpQueries {
        @Override
        public HelpInfo current() {
            HelpLineCard line = new HelpLineCard("12356", "援助热线", "心里难受时", "各地公布", "来源", LocalDate.of(2026, 9, 1));
            return new HelpInfo(Optional.empty(), List.of(line));
        }
    }

    private static final class Me extends CurrentUser {
        @Override
        public Identity get() {
            return new Identity(7, "20260007", "云知秋", List.of(new Grant(Role.STUDENT, null)), false);
        }
    }
}
