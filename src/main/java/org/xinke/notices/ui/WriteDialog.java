package org.xinke.notices.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.xinke.notices.Discretion;
import org.xinke.notices.NoticeSettings;
import org.xinke.notices.announce.AnnouncementTo;
import org.xinke.notices.announce.Announcements;
import org.xinke.notices.announce.NewAnnouncement;
import org.xinke.shared.DomainError;
import org.xinke.shared.Secret;
import org.xinke.shared.ui.AskDialog;
import org.xinke.shared.ui.Line;
import org.xinke.shared.ui.Lines;

/** To whom, title, text; how many get it is shown before it is sent, and what of it will not leave the application. */
final class WriteDialog extends AskDialog {
    private static final long serialVersionUID = 1L;

    private final transient Announcements announcements;
    private final transient IntConsumer sent;
    private final ComboBox<AnnouncementTo> to = new ComboBox<>(getTranslation("notices.to"));
    private final Line title;
    private final Lines text;
    private final Paragraph count = new Paragraph();
    private final Paragraph discretion = new Paragraph(getTranslation("notices.discretion"));

    /** Of this form: a second click on it sends nothing. */
    private final String key = Secret.fresh();

    private int expected;

    WriteDialog(Announcements announcements, NoticeSettings settings, IntConsumer sent) {
        super("notices.write", "notices.send");
        this.announcements = announcements;
        this.sent = sent;
        this.title = new Line(getTranslation("notices.headline"), settings.longestTitle());
        this.text = new Lines(getTranslation("notices.text"), settings.longestText());
        to.setItems(announcements.choices());
        to.setItemLabelGenerator(AnnouncementTo::name);
        to.addValueChangeListener(change -> count(change.getValue()));
        text.setMinHeight("9rem");
        counted(title, settings.longestTitle());
        counted(text, settings.longestText());
        discretion.addClassName("xk-quiet");
        discretion.setVisible(false);
        count.getElement().setAttribute("role", "status");
        fields(to, count, title, text, discretion);
        onSave(() -> !to.isEmpty() && expected > 0, this::send);
    }

    private <F extends AbstractField<F, String> & HasHelper & HasValueChangeMode> void counted(F field, int most) {
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> {
            field.setHelperText(
                    getTranslation("notices.letters", field.getValue().length(), most));
            look();
        });
    }

    private void look() {
        discretion.setVisible(
                Discretion.breach(title.getValue() + " " + text.getValue()).isPresent());
    }

    private void count(@Nullable AnnouncementTo chosen) {
        expected = chosen == null ? 0 : announcements.count(chosen.kind(), chosen.id());
        count.setText(chosen == null ? "" : getTranslation("notices.count", expected));
    }

    private void send() {
        AnnouncementTo chosen = to.getValue();
        try {
            sent.accept(announcements.send(
                    new NewAnnouncement(key, chosen.kind(), chosen.id(), title.getValue(), text.getValue(), expected)));
        } catch (DomainError refused) {
            count(chosen);
            throw refused;
        }
    }
}
