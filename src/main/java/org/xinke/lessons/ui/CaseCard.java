package org.xinke.lessons.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xinke.content.Block;
import org.xinke.lessons.CaseNotes;
import org.xinke.lessons.CaseProgress;
import org.xinke.shared.Texts;
import org.xinke.shared.ui.ElementJson;

/** 案例: what is still closed is not sent to the browser; what is noted goes by REST and never through the view. */
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
        Map<String, String> words = new TreeMap<>(Texts.startingWith(getLocale(), "practice.keep."));
        WORDS.forEach(word -> words.put(word, getTranslation("lessons.case." + word)));
        getElement().setPropertyJson("words", ElementJson.of(words));
        show(own);
        hear("xk-go-on", question -> {
            notes.goOn(lessonId, question);
            show(notes.own(lessonId));
        });
        hear("xk-sealed", question -> notes.sealed(lessonId, question));
    }

    private void hear(String type, Consumer<String> deed) {
        getElement()
                .addEventListener(
                        type, event -> deed.accept(event.getEventData().getString("event.detail.id")))
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

    /** @param text null: still to be answered; else a note that was never sealed, empty for most */
    record Question(String id, String html, @Nullable String text) {
        @Override
        public String toString() {
            return id;
        }
    }
}
