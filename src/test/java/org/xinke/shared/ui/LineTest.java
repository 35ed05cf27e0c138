package org.xinke.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.internal.nodefeature.ElementPropertyMap;
import com.vaadin.flow.internal.nodefeature.PropertyChangeDeniedException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LineTest {
    static List<AbstractField<?, String>> fields() {
        return List.of(new Line(5), new Lines(5), new SecretLine(5));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void aBrowserIsTold(Component field) {
        assertThat(field.getElement().getProperty("maxlength")).isEqualTo("5");
    }

    @ParameterizedTest
    @MethodSource("fields")
    void aClientThatSendsMoreIsNotHeardOut(AbstractField<?, String> field) throws PropertyChangeDeniedException {
        send(field, "一二三四五六七");
        assertThat(field.getValue()).isEqualTo("一二三四五");

        send(field, "一二");
        assertThat(field.getValue()).isEqualTo("一二");
    }

    @Test
    void whatTheHouseItselfShowsIsShown() {
        Line line = new Line("label", 5);
        line.setValue("older and longer");

        assertThat(line.getValue()).isEqualTo("older and longer");
        assertThat(line.getLabel()).isEqualTo("label");
    }

    /** As a message of the browser does. */
    private static void send(AbstractField<?, String> field, String text) throws PropertyChangeDeniedException {
        field.getElement()
                .getNode()
                .getFeature(ElementPropertyMap.class)
                .deferredUpdateFromClient("value", text)
                .run();
    }
}
