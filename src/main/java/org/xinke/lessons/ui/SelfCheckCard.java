package org.xinke.lessons.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinke.content.Block;
import org.xinke.lessons.CheckFeedback;
import org.xinke.shared.ui.ElementJson;

/** 自测. One state node for each question, for a page may have a dozen. */
@Tag("xk-check")
@JsModule("./lessons/xk-check.ts")
class SelfCheckCard extends Component {
    private static final List<String> WORDS =
            List.of("single", "multiple", "answer", "again", "chosenRight", "chosenWrong", "missed", "why");

    SelfCheckCard(
            Block.SelfCheck check, @Nullable CheckFeedback feedback, Function<Set<Integer>, CheckFeedback> onAnswer) {
        getElement().setPropertyJson("check", ElementJson.of(Question.of(check)));
        getElement()
                .setPropertyJson(
                        "words",
                        ElementJson.of(WORDS.stream()
                                .collect(Collectors.toMap(
                                        Function.identity(), word -> getTranslation("lessons.check." + word)))));
        if (feedback != null) {
            show(feedback);
        }
        getElement()
                .addEventListener(
                        "xk-answer",
                        event -> show(onAnswer.apply(chosen(event.getEventData().getString("event.detail.chosen")))))
                .addEventData("event.detail.chosen");
    }

    private void show(CheckFeedback feedback) {
        String key = feedback.right() ? "lessons.check.solved" : "lessons.check.tryAgain";
        getElement().setProperty("status", getTranslation(key, feedback.tries()));
        getElement().setPropertyJson("feedback", ElementJson.of(feedback));
    }

    private static Set<Integer> chosen(String numbers) {
        return Arrays.stream(numbers.split(","))
                .filter(number -> number.matches("\\d{1,2}"))
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
    }

    /** What the browser gets: neither which option is right nor why. */
    record Question(String id, boolean multiple, String stem, List<String> options) {
        static Question of(Block.SelfCheck check) {
            return new Question(
                    check.id(),
                    check.multiple(),
                    check.stem(),
                    check.options().stream().map(Block.Option::html).toList());
        }
    }
}
