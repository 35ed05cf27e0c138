package org.xinke.lessons.ui;

import com.vaadin.flow.component.Component;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xinke.content.Block;
import org.xinke.content.LessonPage;
import org.xinke.journal.Pictures;
import org.xinke.journal.Reflections;
import org.xinke.journal.ui.PracticeCard;
import org.xinke.journal.ui.PracticePieces;
import org.xinke.journal.ui.ReflectionCard;
import org.xinke.journal.ui.TrainingCard;
import org.xinke.lessons.CaseNotes;
import org.xinke.lessons.CheckFeedback;
import org.xinke.lessons.SelfChecks;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.ui.Prose;

/** Makes the components of a page; asks the database once for each kind of block, and only for kinds that are there. */
public class PageBlocks {
    /** So many self-checks do not fit one screen. */
    private static final int LONG = 4;

    private final SelfChecks checks;
    private final CaseNotes notes;
    private final Reflections reflections;
    private final Pictures pictures;
    private final PracticePieces pieces;
    private final CurrentUser currentUser;
    private final Clock clock;

    @Inject
    public PageBlocks(
            SelfChecks checks,
            CaseNotes notes,
            Reflections reflections,
            Pictures pictures,
            PracticePieces pieces,
            CurrentUser currentUser,
            Clock clock) {
        this.checks = checks;
        this.notes = notes;
        this.reflections = reflections;
        this.pictures = pictures;
        this.pieces = pieces;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** @param onProgress after a step that may complete the lesson */
    List<Component> of(String lessonId, LessonPage page, Runnable onProgress) {
        Map<String, CheckFeedback> answers = has(page, Block.SelfCheck.class) ? checks.own(lessonId) : Map.of();
        Map<String, String> written = has(page, Block.CaseStudy.class) ? notes.own(lessonId) : Map.of();
        List<Component> all = new ArrayList<>();
        ChecksLine line = new ChecksLine(checks(page), answers);
        if (checks(page) >= LONG) {
            all.add(line);
        }
        page.blocks().forEach(block -> all.add(component(lessonId, block, answers, written, line, onProgress)));
        return all;
    }

    private static int checks(LessonPage page) {
        return (int)
                page.blocks().stream().filter(Block.SelfCheck.class::isInstance).count();
    }

    private Component component(
            String lessonId,
            Block block,
            Map<String, CheckFeedback> answers,
            Map<String, String> written,
            ChecksLine line,
            Runnable onProgress) {
        if (block instanceof Block.SelfCheck check) {
            return new SelfCheckCard(check, answers.get(check.id()), chosen -> {
                CheckFeedback feedback = checks.answer(lessonId, check.id(), chosen);
                line.answered(check.id(), feedback);
                onProgress.run();
                return feedback;
            });
        }
        if (block instanceof Block.CaseStudy study) {
            return new CaseCard(currentUser.personId(), lessonId, study, notes, written);
        }
        if (block instanceof Block.Reflection task) {
            return writing(lessonId, task, onProgress);
        }
        if (block instanceof Block.Training training) {
            return training(lessonId, training, onProgress);
        }
        return block instanceof Block.Practice practice
                ? new PracticeCard(practice, pieces.of(lessonId, practice))
                : new Prose(underTitle(((Block.Prose) block).html()));
    }

    private Component training(String lessonId, Block.Training training, Runnable onProgress) {
        return training.asked() == Block.HandIn.STAYS
                ? new TrainingCard(training)
                : new TrainingCard(training, handIn(lessonId, training, onProgress));
    }

    private Component handIn(String lessonId, Block.Training training, Runnable onProgress) {
        ReflectionCard card = writing(lessonId, reflections.text(training), onProgress);
        return training.asked() == Block.HandIn.PICTURE ? card.with(pictures) : card;
    }

    private ReflectionCard writing(String lessonId, Block.Reflection task, Runnable onProgress) {
        return new ReflectionCard(currentUser.personId(), lessonId, task, reflections, clock.getZone(), onProgress);
    }

    private static boolean has(LessonPage page, Class<? extends Block> type) {
        return page.blocks().stream().anyMatch(type::isInstance);
    }

    /** The page's title is the h1 of the screen; what the author wrote as ### stands right below it. */
    private static String underTitle(String html) {
        return html.replaceAll("<(/?)h3>", "<$1h2>").replaceAll("<(/?)h4>", "<$1h3>");
    }
}
