package org.xinke.watch.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import org.xinke.shared.ui.Line;
import org.xinke.watch.AuditFilter;

/** By what the audit record is searched. */
final class AuditTools extends Composite<Div> {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 60;
    private static final String ALL = "";
    private static final List<String> KINDS = List.of(
            ALL,
            "signin.",
            "sso.",
            "people.",
            "roster.",
            "course.",
            "coverage.",
            "exams.",
            "results.",
            "gradebook.",
            "lessons.",
            "feed.",
            "notices.",
            "vault.",
            "activities.",
            "watch.",
            "shared.");

    private final Line who = new Line(LONGEST);
    private final Select<String> kind = new Select<>();
    private final Line subject = new Line(LONGEST);
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();

    /** @param look what is done when the reader wants something else */
    AuditTools(WatchWords words, Consumer<AuditFilter> look) {
        DatePicker.DatePickerI18n days = new DatePicker.DatePickerI18n().setDateFormat(words.say("watch.dayPattern"));
        who.setLabel(words.say("watch.audit.who"));
        subject.setLabel(words.say("watch.audit.subject"));
        from.setLabel(words.say("watch.audit.from"));
        to.setLabel(words.say("watch.audit.to"));
        kind.setLabel(words.say("watch.audit.kind"));
        kind.setItems(KINDS);
        kind.setItemLabelGenerator(
                value -> words.say("watch.kind." + (value.isEmpty() ? "all" : value.replace(".", ""))));
        List.of(who, subject).forEach(field -> {
            field.setClearButtonVisible(true);
        });
        List.of(from, to).forEach(field -> {
            field.setClearButtonVisible(true);
            field.setI18n(days);
        });
        List.<AbstractField<?, ?>>of(who, kind, subject, from, to)
                .forEach(field -> field.addValueChangeListener(change -> {
                    if (change.isFromClient()) {
                        look.accept(filter());
                    }
                }));
        getContent().addClassName("xk-tools");
        getContent().add(who, kind, subject, from, to);
    }

    void show(AuditFilter filter) {
        who.setValue(filter.who());
        kind.setValue(KINDS.contains(filter.kind()) ? filter.kind() : ALL);
        subject.setValue(filter.subject());
        from.setValue(filter.from());
        to.setValue(filter.to());
    }

    private AuditFilter filter() {
        return new AuditFilter(who.getValue(), kind.getValue(), subject.getValue(), from.getValue(), to.getValue());
    }
}
