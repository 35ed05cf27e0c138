package org.xinke.exams.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.xinke.exams.ExamQueries.ExamLine;
import org.xinke.exams.ReleaseRule;

/** Says who will see what, and what comes of the others, before it cannot be taken back. */
final class ReleaseDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    ReleaseDialog(ExamWords words, ExamLine exam, Runnable release) {
        setHeaderTitle(getTranslation("exams.releaseNow"));
        setMaxWidth("32rem");
        add(new Paragraph(getTranslation("exams.releaseText", exam.marked())));
        int rest = exam.enrolled() - exam.marked();
        if (rest > 0) {
            add(new Paragraph(getTranslation(
                    "exams.releaseRest",
                    rest,
                    exam.running(),
                    exam.ended() - exam.marked(),
                    exam.enrolled() - exam.started())));
        }
        if (exam.releaseRule() == ReleaseRule.AFTER_CLOSE) {
            add(new Paragraph(words.say("exams.releaseByItself", words.moment(exam.closesAt()))));
        }
        Button yes = new Button(getTranslation("exams.releaseIt"), e -> {
            close();
            release.run();
        });
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("shared.cancel"), e -> close()), yes);
    }
}
