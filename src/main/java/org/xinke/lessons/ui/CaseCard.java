package org.xinke.lessons.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.DomEvent;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinke.content.Block;
import org.xinke.lessons.CaseNotes;
import org.xinke.lessons.CaseProgress;
import org.xinke.shared.ui.ElementJson;

/** 案例: what is still closed is not sent to the browser. */
@Tag("xk-case")
@JsModule("./lessons/xk-case.ts")
class CaseCard extends Component {
    private static final List<String> WORDS =
            List.of("private", "placeholder", "save", "skip", "skipped", "edit", "add", "mine", "discussion", "empty");

    private final Block.CaseStudy study;

    /** @param owner whose half-written answers lie on the device */
    CaseCard(long owner, String lessonId, Block.CaseStudy study, CaseNotes notes, Map<String, String> own) {
        this.study = study;
        getElement().setProperty("owner", String.valueOf(owner));
        getElement().setProperty("lesson", lessonId);
        getElement()
                .setPropertyJson(
                        "words",
                        ElementJson.of(WORDS.stream()
                                .collect(Collectors.toMap(
                                        Function.identity(), word -> getTranslation("lessons.case." + word)))));
        show(own);
        getElement()
                .addEventListener("xk-note", event -> {
                    notes.write(lessonId, data(event, "id"), data(event, "text"));
                    show(notes.own(lessonId));
                })
                .addEventData("event.detail.id")
                .addEventData("event.detail.text");
        getElement()
                .addEventListener("xk-skip", event -> {
                    notes.skip(lessonId, data(event, "id"));
                    show(notes.own(lessonId));
                })
                .addEventData("event.detail.id");
    }

    private void show(Map<String, String> own) {
        CaseProgress progress = CaseProgress.of(study, own.keySet());
        List<Stage> stages =
                progress.stages().stream().map(stage -> Stage.of(stage, own)).toList();
        getElement()
                .setPropertyJson(
                        "study",
                        ElementJson.of(
                                new Study(study.title(), stages, progress.finished() ? study.discussion() : "")));
    }

    private static String data(DomEvent event, String name) {
        return event.getEventData().getString("event.detail." + name);
    }

    record Study(String title, List<Stage> stages, String discussion) {}

    record Stage(String title, String html, List<Question> questions) {
        static Stage of(Block.Stage stage, Map<String, String> own) {
            return new Stage(
                    stage.title(),
                    stage.html(),
                    stage.questions().stream()
                            .map(question -> new Question(question.id(), question.html(), own.get(question.id())))
                            .toList());
        }
    }

    /** @param text null: not yet answered; empty: skipped */
    record Question(String id, String html, @Nullable String text) {
        @Override
        public String toString() {
            return id;
        }
    }
}
