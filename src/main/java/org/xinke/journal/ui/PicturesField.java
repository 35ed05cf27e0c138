package org.xinke.journal.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import org.xinke.journal.Pictures;
import org.xinke.shared.Conflict;
import org.xinke.shared.DomainError;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.Texts;
import org.xinke.shared.Unavailable;
import org.xinke.shared.ui.GuardedUpload;

/** Photographs that go with a text: add, look at, take away until it is handed in. */
class PicturesField extends Composite<Div> {
    private final String lessonId;
    private final String blockId;
    private final Pictures pictures;
    private final Div shelf = new Div();
    private final Paragraph refusal = new Paragraph();
    private final Upload upload;

    PicturesField(String lessonId, String blockId, Pictures pictures, boolean open) {
        this.lessonId = lessonId;
        this.blockId = blockId;
        this.pictures = pictures;
        this.upload = new Upload(
                new GuardedUpload(UploadHandler.inMemory((meta, bytes) -> take(bytes)), pictures.most(), Role.STUDENT));
        upload.setAcceptedFileTypes("image/jpeg", "image/png");
        upload.setMaxFileSize((int) pictures.most());
        upload.setUploadButton(new Button(getTranslation("lessons.picture.add")));
        upload.setDropAllowed(false);
        upload.addFileRejectedListener(refused -> refuse(new RuleViolation("files.error.pictureKind")));
        refusal.addClassName("xk-refusal");
        refusal.getElement().setAttribute("role", "alert");
        shelf.addClassName("xk-pictures");
        Paragraph note = new Paragraph(getTranslation("lessons.picture.note", pictures.room()));
        note.addClassName("xk-quiet");
        getContent().add(shelf);
        if (open) {
            getContent().add(note, upload, refusal);
        }
        show(open);
    }

    private void show(boolean open) {
        shelf.removeAll();
        List<Long> own = pictures.own(lessonId, blockId);
        for (int number = 1; number <= own.size(); number++) {
            shelf.add(picture(own.get(number - 1), number, open));
        }
        upload.setVisible(own.size() < pictures.room());
    }

    private Div picture(long id, int number, boolean open) {
        Div frame = new Div(
                new Picture(getTranslation("lessons.picture.one", number), () -> pictures.open(lessonId, blockId, id)));
        if (open) {
            Button remove = new Button(getTranslation("lessons.picture.remove"), event -> {
                pictures.remove(lessonId, blockId, id);
                show(true);
            });
            remove.setAriaLabel(getTranslation("lessons.picture.removeOne", number));
            frame.add(remove);
        }
        return frame;
    }

    private void take(byte[] bytes) {
        upload.clearFileList();
        refusal.setText("");
        try {
            pictures.add(lessonId, blockId, bytes);
            show(true);
        } catch (RuleViolation | Conflict | Unavailable e) {
            refuse(e);
        }
    }

    private void refuse(DomainError why) {
        upload.clearFileList();
        refusal.setText(Texts.get(getLocale(), why));
    }
}
