package org.xinke.exams.ui;

import com.vaadin.flow.component.Component;
import elemental.json.Json;
import elemental.json.JsonObject;
import org.xinke.shared.Texts;

/** An element of ours that speaks with the bundle's words. */
abstract class ExamElement extends Component {
    /** @param prefix of the keys that the element needs */
    final void speak(String prefix) {
        JsonObject texts = Json.createObject();
        Texts.startingWith(getLocale(), prefix).forEach(texts::put);
        getElement().setPropertyJson("words", texts);
    }
}
