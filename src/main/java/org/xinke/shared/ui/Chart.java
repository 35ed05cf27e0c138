package org.xinke.shared.ui;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.List;
import java.util.function.IntConsumer;

/** A chart in the colours of the theme, drawn in the browser. It never stands alone: a sentence or a table says the same. */
@Tag("xk-chart")
@NpmPackage(value = "echarts", version = "5.6.0")
@JsModule("./shared/xk-chart.ts")
public class Chart extends Component implements HasStyle {
    private static final long serialVersionUID = 1L;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param summary what the chart shows and what it comes to, for those who hear it */
    public Chart(Model model, String summary) {
        addClassName("xk-chart");
        show(model, summary);
    }

    public final void show(Model model, String summary) {
        try {
            getElement().setProperty("model", JSON.writeValueAsString(model));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
        getElement().setProperty("summary", summary);
    }

    /** @param picked gets the place of the category that was clicked */
    public void onPick(IntConsumer picked) {
        getElement()
                .addEventListener(
                        "xk-pick",
                        event -> picked.accept((int) event.getEventData().getNumber("event.detail.index")))
                .addEventData("event.detail.index");
    }

    /** @param shares bars all of one length, each part as its share */
    public record Model(Kind kind, List<String> categories, List<Series> series, String unit, boolean shares) {}

    /** @param tone which of the theme's {@code --xk-tone-…} */
    public record Series(String name, String tone, List<Integer> values) {}

    /** The names that the element knows. */
    @SuppressWarnings("checkstyle")
    public enum Kind {
        bars,
        lines,
        ring
    }
}
