package org.xinke.activities.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import org.xinke.activities.ActivitySettings;
import org.xinke.shared.DomainError;
import org.xinke.shared.Role;
import org.xinke.shared.Texts;
import org.xinke.shared.ui.GuardedUpload;

/** A picture from the phone, once everybody in it agreed. */
final class PictureUpload extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    private final Checkbox consent = new Checkbox();
    private final Paragraph refusal = new Paragraph();
    private final transient Taking taking;

    PictureUpload(ActivitySettings settings, Taking taking, Role... roles) {
        this.taking = taking;
        consent.setLabel(getTranslation("activities.consent"));
        Upload upload = new Upload(new GuardedUpload(
                UploadHandler.inMemory((meta, bytes) -> take(bytes)), settings.pictureBytes(), roles));
        upload.setAcceptedFileTypes("image/jpeg", "image/png");
        upload.setMaxFileSize((int) settings.pictureBytes());
        upload.setMaxFiles(1);
        upload.setUploadButton(new Button(getTranslation("activities.addPicture")));
        upload.setDropAllowed(false);
        upload.setDropLabel(new Span());
        upload.addFileRejectedListener(
                refused -> refuse(getTranslation("activities.pictureRefused", settings.pictureMegabytes())));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        upload.setVisible(false);
        consent.addValueChangeListener(change -> upload.setVisible(change.getValue()));
        refusal.addClassName("xk-refusal");
        refusal.getElement().setAttribute("role", "alert");
        getContent().add(consent, upload, refusal);
    }

    void take(byte[] bytes) {
        try {
            taking.take(bytes, consent.getValue());
        } catch (DomainError refused) {
            refuse(Texts.get(getLocale(), refused));
        }
    }

    private void refuse(String text) {
        refusal.setText(text);
    }

    /** Stores it. */
    @FunctionalInterface
    interface Taking {
        void take(byte[] picture, boolean consent);
    }
}
