package org.xinke.activities.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.xinke.activities.Activity;
import org.xinke.shared.ui.Line;
import org.xinke.shared.ui.Notices;

/** The buttons of an activity; each says afterwards what happened. */
final class HoldTools extends Composite<Div> {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_NUMBER = 40;

    private final transient ActivityWords words;
    private final transient Runnable again;
    private final Div buttons = new Div();

    HoldTools(ActivityWords words, Runnable again) {
        this.words = words;
        this.again = again;
        buttons.addClassName("xk-actions");
        getContent().addClassName("xk-card");
        getContent().add(buttons);
    }

    void main(String label, Runnable job, String after) {
        Button button = button(label, job, after);
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        buttons.addComponentAsFirst(button);
    }

    void other(String label, Runnable job, String after) {
        buttons.add(button(label, job, after));
    }

    /** Says how many it was. */
    void counting(String label, IntSupplier job, String after) {
        Button button = new Button(words.say(label), e -> {
            Notices.done(words.say(after, job.getAsInt()));
            again.run();
        });
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        buttons.add(button);
    }

    void reason(String label, String text, Consumer<String> job) {
        buttons.add(new Button(words.say(label), e -> new ReasonDialog(label, text, why -> {
                    job.accept(why);
                    again.run();
                })
                .open()));
    }

    void edit(long id) {
        Anchor edit = new Anchor(ActivityLinks.edit(id), words.say("activities.edit"));
        edit.addClassName("xk-download");
        buttons.add(edit);
    }

    /** Large, to be read out or seen from the back of the hall. */
    void code(Activity activity) {
        Paragraph digits = new Paragraph(activity.code() == null ? "" : activity.code());
        digits.addClassName("xk-hall-digits");
        getContent()
                .addComponentAsFirst(new Div(
                        new Span(words.say(activity.codeOut() ? "activities.codeOutShown" : "activities.codeInShown")),
                        digits));
    }

    void admit(Consumer<String> job) {
        Line number = new Line(words.say("activities.admit"), LONGEST_NUMBER);
        number.setHelperText(words.say("activities.admitHelp"));
        Button add = new Button(words.say("activities.admitNow"), e -> {
            job.accept(number.getValue());
            Notices.done(words.say("activities.admitted"));
            again.run();
        });
        Div tools = new Div(number, add);
        tools.addClassName("xk-tools");
        getContent().add(tools);
    }

    void say(String key, Object... arguments) {
        getContent().addComponentAsFirst(new Paragraph(words.say(key, arguments)));
    }

    private Button button(String label, Runnable job, String after) {
        return new Button(words.say(label), e -> {
            job.run();
            Notices.done(words.say(after));
            again.run();
        });
    }
}
