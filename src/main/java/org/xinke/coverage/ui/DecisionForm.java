package org.xinke.coverage.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinke.coverage.CoverageCase;
import org.xinke.coverage.CoverageGroup;
import org.xinke.coverage.CoverageState;
import org.xinke.coverage.Decision;
import org.xinke.coverage.ScannedDocument;
import org.xinke.shared.Role;
import org.xinke.shared.ui.GuardedUpload;
import org.xinke.shared.ui.Line;
import org.xinke.shared.ui.Lines;
import org.xinke.shared.ui.Notices;

/** To where, on which document, and why; says beforehand what it changes in the figures. */
public class DecisionForm extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    private final StateWords words;
    private final CoverageCase one;
    private final Select<CoverageState> to = new Select<>();
    private final Line document = new Line(Decision.LONGEST_DOCUMENT);
    private final Lines reason = new Lines(Decision.LONGEST_REASON);
    private final Paragraph preview = new Paragraph();
    private transient @Nullable ScannedDocument scan;

    DecisionForm(StateWords words, CoverageCase one) {
        this.words = words;
        this.one = one;
        to.setLabel(words.say("coverage.to"));
        to.setItems(one.next().stream().sorted().toList());
        to.setItemLabelGenerator(words::state);
        to.addValueChangeListener(change -> preview.setText(preview(change.getValue())));
        document.setLabel(words.say("coverage.document"));
        document.setHelperText(words.say("coverage.documentHint"));
        reason.setLabel(words.say("coverage.reason"));
        Stream.<HasValueAndElement<?, ?>>of(to, document, reason)
                .forEach(field -> field.setRequiredIndicatorVisible(true));
        preview.addClassName("xk-preview");
        preview.getElement().setAttribute("aria-live", "polite");
        getContent().addClassName("xk-form");
        getContent().add(to, document, scanField(), reason, preview);
    }

    private Div scanField() {
        Upload upload = new Upload(new GuardedUpload(
                UploadHandler.inMemory((meta, bytes) -> scan = new ScannedDocument(meta.fileName(), bytes)),
                ScannedDocument.MAX_BYTES,
                Role.ACADEMIC_AFFAIRS));
        upload.setAcceptedFileTypes("application/pdf", "image/png", "image/jpeg");
        upload.setMaxFileSize(ScannedDocument.MAX_BYTES);
        upload.setMaxFiles(1);
        Button choose = new Button(words.say("coverage.scanChoose"));
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(words.say("coverage.scanHint")));
        upload.addFileRejectedListener(refused -> Notices.problem(words.say("coverage.error.fileKind")));
        upload.addFileRemovedListener(removed -> scan = null);
        return new Div(upload);
    }

    /** Null when none was added. */
    @Nullable
    ScannedDocument scan() {
        return scan;
    }

    /** Empty when something is missing; the fields then say what. */
    Optional<Decision> value() {
        boolean complete = check(to, to.getValue() != null)
                & check(document, !document.getValue().isBlank())
                & check(reason, !reason.getValue().isBlank());
        return complete
                ? Optional.of(new Decision(one.version(), to.getValue(), reason.getValue(), document.getValue()))
                : Optional.empty();
    }

    private boolean check(HasValidationProperties field, boolean good) {
        field.setErrorMessage(words.say("coverage.required"));
        field.setInvalid(!good);
        return good;
    }

    private String preview(CoverageState next) {
        return words.say("coverage.preview", one.name(), words.state(one.state()), words.state(next), effect(next));
    }

    private String effect(CoverageState next) {
        CoverageGroup before = one.state().group();
        CoverageGroup after = next.group();
        if (before == after) {
            return words.say("coverage.preview.same");
        }
        if (after == CoverageGroup.LEFT) {
            return words.say("coverage.preview.out");
        }
        if (after == CoverageGroup.COVERED) {
            return words.say("coverage.preview.covered");
        }
        if (before == CoverageGroup.LEFT) {
            return words.say("coverage.preview.in");
        }
        return words.say(before == CoverageGroup.COVERED ? "coverage.preview.uncovered" : "coverage.preview.same");
    }
}
