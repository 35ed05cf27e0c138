package org.xinke.results.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xinke.questions.ScriptPart.Criterion;
import org.xinke.shared.ui.Words;

/** A line of the rubric with its points side by side, for the thumb. */
class RubricLine extends Composite<Div> {
    private static final long serialVersionUID = 1L;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final BigDecimal most;
    private final Consumer<BigDecimal> picked;
    private final List<NativeButton> buttons = new ArrayList<>();
    private final List<BigDecimal> values = new ArrayList<>();
    private @Nullable BigDecimal value;

    RubricLine(Criterion criterion, int number, Consumer<BigDecimal> picked) {
        this.most = criterion.points();
        this.picked = picked;
        String text = criterion.text().isEmpty() ? getTranslation("results.machine") : criterion.text();
        Div points = new Div();
        points.addClassName("xk-picks");
        points.getElement().setAttribute("role", "group");
        points.getElement().setAttribute("aria-label", text);
        for (int whole = 0; whole <= most.intValue(); whole++) {
            points.add(button(BigDecimal.valueOf(whole)));
        }
        if (most.stripTrailingZeros().scale() > 0) {
            points.add(button(most));
        }
        getContent().add(new Paragraph(getTranslation("results.line", number, text, Words.plain(most))), points);
        getContent().addClassName("xk-rubric-line");
    }

    private NativeButton button(BigDecimal points) {
        NativeButton button = new NativeButton(Words.plain(points), e -> pick(points));
        button.addClassName("xk-pick");
        buttons.add(button);
        values.add(points);
        return button;
    }

    /** What a key or a tap says; more than the line has is its most. */
    void pick(BigDecimal points) {
        show(points.min(most));
        picked.accept(points.min(most));
    }

    /** Half a point more, where there is room. */
    void half() {
        BigDecimal now = value == null ? BigDecimal.ZERO : value;
        if (now.add(HALF).compareTo(most) <= 0) {
            pick(now.add(HALF));
        }
    }

    void show(@Nullable BigDecimal points) {
        value = points;
        for (int i = 0; i < buttons.size(); i++) {
            boolean on = points != null && points.compareTo(values.get(i)) == 0;
            buttons.get(i).getElement().setAttribute("aria-pressed", String.valueOf(on));
        }
        getContent().getElement().setAttribute("data-between", points == null ? "" : between(points));
    }

    /** Half points have no button of their own. */
    private String between(BigDecimal points) {
        return values.stream().anyMatch(each -> each.compareTo(points) == 0) ? "" : Words.plain(points);
    }

    /** Keys go to this line. */
    void current(boolean current) {
        getContent().setClassName("xk-rubric-here", current);
    }

    @Nullable
    BigDecimal value() {
        return value;
    }
}
