package org.xinke.course.ui;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.xinke.course.SectionRow;
import org.xinke.shared.ui.AskDialog;
import org.xinke.shared.ui.Line;

/** A section's name, and of a new one the code by which lists name it. */
final class SectionDialog extends AskDialog {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 100;
    private static final int LONGEST_CODE = 64;

    private final Line name = new Line(LONGEST);

    private SectionDialog(String title) {
        super(title, "shared.save");
        name.setLabel(getTranslation("course.sectionName"));
    }

    /** @param save gets code and name */
    static SectionDialog found(BiConsumer<String, String> save) {
        SectionDialog dialog = new SectionDialog("course.sectionFound");
        Line code = new Line(dialog.getTranslation("course.sectionCode"), LONGEST_CODE);
        code.setHelperText(dialog.getTranslation("course.sectionCodeHelp"));
        dialog.fields(dialog.name, code);
        dialog.onSave(
                () -> !dialog.name.isEmpty() && !code.isEmpty(),
                () -> save.accept(code.getValue(), dialog.name.getValue()));
        return dialog;
    }

    static SectionDialog rename(SectionRow section, Consumer<String> save) {
        SectionDialog dialog = new SectionDialog("course.rename");
        dialog.name.setValue(section.name());
        dialog.fields(dialog.name);
        dialog.onSave(() -> !dialog.name.isEmpty(), () -> save.accept(dialog.name.getValue()));
        return dialog;
    }
}
