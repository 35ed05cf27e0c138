package org.xinke.journal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xinke.content.Block;
import org.xinke.journal.OwnReflection;
import org.xinke.shared.ui.ElementJson;

/** The field of a reflection. Its element keeps the draft on the device and, by REST, on the server, whatever becomes of this view. */
@Tag("xk-reflection")
@JsModule("./journal/xk-reflection.ts")
public class ReflectionEditor extends Component {
    private static final List<String> WORDS = List.of(
            "label", "count", "short", "long", "saving", "saved", "unsaved", "elsewhere", "signedOut", "sureNo");

    ReflectionEditor(
            long owner,
            String lessonId,
            Block.Reflection task,
            Optional<OwnReflection> own,
            Block.Readers readers,
            ZoneId zone,
            BiConsumer<String, Integer> onHandIn) {
        var words = WORDS.stream()
                .collect(Collectors.toMap(Function.identity(), word -> getTranslation("lessons.reflection." + word)));
        for (String word : List.of("handIn", "sure", "sureYes")) {
            words.put(word, getTranslation("lessons.reflection." + word + "." + readers));
        }
        getElement().setPropertyJson("words", ElementJson.of(words));
        getElement().setProperty("url", "api/v1/lessons/" + lessonId + "/reflections/" + task.id() + "/draft");
        getElement().setProperty("owner", String.valueOf(owner));
        getElement().setProperty("min", task.min());
        getElement().setProperty("max", task.max());
        getElement().setProperty("zone", zone.getId());
        own.ifPresent(draft -> {
            getElement().setProperty("text", draft.text());
            getElement().setProperty("number", draft.number());
            getElement().setProperty("savedAt", draft.savedAt().toString());
        });
        getElement()
                .addEventListener(
                        "xk-hand-in",
                        event -> onHandIn.accept(event.getEventData().getString("event.detail.text"), (int)
                                event.getEventData().getNumber("event.detail.number")))
                .addEventData("event.detail.text")
                .addEventData("event.detail.number");
    }
}
