package org.xinke.lessons.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.xinke.content.Block;
import org.xinke.content.LessonPage;
import org.xinke.journal.Reflections;
import org.xinke.journal.ui.PracticeCard;
import org.xinke.journal.ui.PracticePieces;
import org.xinke.journal.ui.ReflectionCard;
import org.xinke.lessons.CaseNotes;
import org.xinke.lessons.CheckFeedback;
import org.xinke.lessons.SelfChecks;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.ui.Prose;

/** Makes the components of a page; asks the database once for each kind of block, and only for kinds that are there. */
public class PageBlocks {
    private final SelfChecks checks;
    private final CaseNotes notes;
    private final Reflections reflections;
    private final PracticePieces pieces;
    private final CurrentUser currentUser;
    private final Clock clock;

    @Inject
    public PageBlocks(
            SelfChecks checks,
            CaseNotes notes,
            Reflections reflections,
            PracticePieces pieces,
            CurrentUser currentUser,
            Clock clock) {
        this.checks = checks;
        this.notes = notes;
        this.reflections = reflections;
        this.pieces = pieces;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** @param onProgress after a step that may complete the lesson */
    List<Component> of(String lessonId, LessonPage page, Runnable onProgress) {
        Map<String, CheckFeedback> answers = has(page, Block.SelfCheck.class) ? checks.own(lessonId) : Map.of();
        Map<String, String> written = has(page, Block.CaseStudy.class) ? notes.own(lessonId) : Map.of();
        return page.blocks().stream()
                .map(block -> component(lessonId, block, answers, written, onProgress))
                .toList();
    }

    private Component component(
            String lessonId,
            Block block,
            Map<String, CheckFeedback> answers,
            Map<String, String> written,
            Runnable onProgress) {
        if (block instanceof Block.SelfCheck check) {
            return new SelfCheckCard(check, answers.get(check.id()), chosen -> {
                CheckFeedback feedback = checks.answer(lessonId, check.id(), chosen);
                onProgress.run();
                return feedback;
            });
        }
        if (block instanceof Block.CaseStudy study) {
            return new CaseCard(currentUser.personId(), lessonId, study, notes, written);
        }
        if (block instanceof Block.Reflection task) {
            return new ReflectionCard(lessonId, task, reflections, clock.getZone(), onProgress);
        }
        if (block instanceof Block.Training training) {
            return training(training);
        }
        return block instanceof Block.Practice practice
                ? new PracticeCard(practice, pieces.of(lessonId, practice))
                : new Prose(underTitle(((Block.Prose) block).html()));
    }

    private static Component training(Block.Training training) {
        Div card = card("xk-training", eyebrow("lessons.training." + training.form(), training.minutes()));
        card.add(new H2(training.title()));
        card.add(new Prose(training.html()));
        card.add(fact("lessons.training.material", training.material()));
        card.add(fact("lessons.training.credit", training.credit()));
        return card;
    }

    private static Div card(String style, Component... content) {
        Div card = new Div(content);
        card.addClassNames("xk-card", style);
        return card;
    }

    private static Component eyebrow(String key, Object... arguments) {
        Paragraph eyebrow = new Paragraph();
        eyebrow.setText(eyebrow.getTranslation(key, arguments));
        eyebrow.addClassName("xk-eyebrow");
        return eyebrow;
    }

    private static Component fact(String key, String text) {
        Paragraph fact = new Paragraph();
        fact.setText(fact.getTranslation(key, text));
        fact.addClassName("xk-training-fact");
        return fact;
    }

    private static boolean has(LessonPage page, Class<? extends Block> type) {
        return page.blocks().stream().anyMatch(type::isInstance);
    }

    /** The page's title is the h1 of the screen; what the author wrote as ### stands right below it. */
    private static String underTitle(String html) {
        return html.replaceAll("<(/?)h3>", "<$1h2>").replaceAll("<(/?)h4>", "<$1h3>");
    }
}
