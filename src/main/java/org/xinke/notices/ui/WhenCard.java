package org.xinke.notices.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Objects;
import org.xinke.notices.Preference;
import org.xinke.notices.Preferences;
import org.xinke.notices.QuietHours;
import org.xinke.shared.Texts;
import org.xinke.shared.ui.Notices;

/** Quiet hours, one mail a day or each at once, and the language. */
final class WhenCard extends Card {
    private static final long serialVersionUID = 1L;
    private static final Duration STEP = Duration.ofMinutes(30);

    WhenCard(Preferences preferences, PageWords words) {
        super(words);
        Preference now = preferences.own();
        TimePicker from = time("notices.quietFrom", now.quiet().from());
        TimePicker to = time("notices.quietTo", now.quiet().to());
        Checkbox digest = new Checkbox(words.say("notices.digestWanted"), now.digest());
        Select<Locale> language = new Select<>();
        language.setLabel(words.say("notices.language"));
        language.setItems(Texts.LOCALES);
        language.setItemLabelGenerator(one -> words.say("notices.language." + one.getLanguage()));
        language.setValue(now.language());
        fill(
                words.say("notices.when"),
                words.say("notices.whenText"),
                row(from, to),
                digest,
                row(language),
                row(button("notices.save", () -> {
                    QuietHours quiet = new QuietHours(
                            given(from, now.quiet().from()),
                            given(to, now.quiet().to()));
                    preferences.save(new Preference(quiet, digest.getValue(), language.getValue()));
                    Notices.done(words.say("notices.saved"));
                })));
    }

    private TimePicker time(String key, LocalTime value) {
        TimePicker picker = new TimePicker(words().say(key), value);
        picker.setStep(STEP);
        picker.setLocale(Locale.UK);
        return picker;
    }

    private static LocalTime given(TimePicker picker, LocalTime otherwise) {
        return Objects.requireNonNullElse(picker.getValue(), otherwise);
    }
}
