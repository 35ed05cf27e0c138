package org.xinke.course.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.BiConsumer;
import org.xinke.course.SectionRow;
import org.xinke.shared.ui.AskDialog;
import org.xinke.shared.ui.Line;

/** Into which section another goes; how many move stands there before it is done. */
final class MergeDialog extends AskDialog {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;

    /** @param merge gets the section that stays, and the document */
    MergeDialog(SectionRow leaving, List<SectionRow> targets, BiConsumer<SectionRow, String> merge) {
        super("course.merge", "course.merge");
        ComboBox<SectionRow> into = new ComboBox<>(getTranslation("course.mergeInto"));
        into.setItems(targets);
        into.setItemLabelGenerator(row -> getTranslation("course.mergeTarget", row.name(), row.code(), row.students()));
        Line document = new Line(getTranslation("course.document"), LONGEST);
        document.setHelperText(getTranslation("course.documentHelp"));
        Paragraph preview = new Paragraph(getTranslation("course.mergeText", leaving.name(), leaving.students()));
        into.addValueChangeListener(change -> preview.setText(getTranslation(
                "course.mergePreview",
                leaving.students(),
                leaving.name(),
                change.getValue().name(),
                leaving.students() + change.getValue().students())));
        fields(preview, into, document);
        onSave(() -> !into.isEmpty() && !document.isEmpty(), () -> merge.accept(into.getValue(), document.getValue()));
    }
}
