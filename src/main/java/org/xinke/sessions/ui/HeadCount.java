package org.xinke.sessions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinke.sessions.SessionSettings;
import org.xinke.sessions.attendance.Roll;
import org.xinke.sessions.attendance.RollLine;
import org.xinke.shared.Secret;

/** What no code can prove: the heads in the room beside the check-ins, and three names to call. */
final class HeadCount extends Composite<Div> {
    private static final long serialVersionUID = 1L;
    private static final int NAMES = 3;

    private final transient SessionWords words;
    private final transient Supplier<Roll> roll;
    private final Paragraph verdict = new Paragraph();
    private final Paragraph names = new Paragraph();

    HeadCount(
            Roll now,
            SessionWords words,
            SessionSettings settings,
            Consumer<@Nullable Integer> count,
            Consumer<Boolean> checkOut,
            Supplier<Roll> roll) {
        this.words = words;
        this.roll = roll;
        Paragraph truth =
                new Paragraph(words.say("sessions.truth", settings.turn().toSeconds()));
        truth.addClassName("xk-quiet");
        IntegerField heads = new IntegerField(words.say("sessions.heads"));
        heads.setMin(0);
        heads.setValue(now.headCount());
        Button save = new Button(words.say("sessions.headsSave"), e -> {
            count.accept(heads.getValue());
            compare();
        });
        Checkbox out = new Checkbox(words.say("sessions.checkOut"), now.checkOut());
        out.addValueChangeListener(change -> checkOut.accept(change.getValue()));
        Div tools = new Div(heads, save, new Button(words.say("sessions.randomAgain"), e -> draw(roll.get())));
        tools.addClassName("xk-tools");
        verdict.getElement().setAttribute("role", "status");
        getContent().addClassName("xk-card");
        getContent().add(truth, tools, verdict, names, out);
        say(now);
        draw(now);
    }

    private void compare() {
        Roll now = roll.get();
        say(now);
        draw(now);
    }

    private void say(Roll now) {
        Integer heads = now.headCount();
        long in = now.checkedIn();
        verdict.setVisible(heads != null);
        if (heads != null) {
            String key = heads == in ? "sessions.headsSame" : heads < in ? "sessions.headsMore" : "sessions.headsLess";
            verdict.setText(words.say(key, in, heads, Math.abs(in - heads)));
        }
    }

    private void draw(Roll now) {
        List<RollLine> in = new ArrayList<>(
                now.students().stream().filter(line -> line.came() != null).toList());
        Collections.shuffle(in, Secret.random());
        names.setVisible(!in.isEmpty());
        names.setText(words.say(
                "sessions.random", in.stream().limit(NAMES).map(RollLine::name).collect(Collectors.joining("、"))));
    }
}
