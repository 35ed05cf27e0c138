package org.xinke.roster.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.server.streams.UploadMetadata;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;
import org.xinke.roster.NewImport;
import org.xinke.roster.RosterKind;
import org.xinke.roster.SentLists;
import org.xinke.shared.DomainError;
import org.xinke.shared.Role;
import org.xinke.shared.Texts;
import org.xinke.shared.ui.GuardedUpload;

/** What the list is about, where it comes from, and the file; a file that is no table is refused here already. */
final class NewImportDialog extends Dialog {
    private final RosterWords words;
    private final SentLists lists;
    private final Consumer<List<Long>> sent;
    private final Select<RosterKind> kind = new Select<>();
    private final TextField document = new TextField();
    private final Paragraph refusal = new Paragraph();
    private final Upload upload = new Upload(new GuardedUpload(
            UploadHandler.toTempFile(this::take), GuardedUpload.AS_THE_DOOR, Role.ACADEMIC_AFFAIRS, Role.ADMIN));
    private final TemplateDownload template;

    NewImportDialog(RosterWords words, SentLists lists, Consumer<List<Long>> sent) {
        this.words = words;
        this.lists = lists;
        this.sent = sent;
        this.template = new TemplateDownload(words);
        setHeaderTitle(words.say("roster.new"));
        setWidth("min(36rem, 96vw)");
        kind.setLabel(words.say("roster.column.kind"));
        kind.setItems(RosterKind.values());
        kind.setItemLabelGenerator(value -> words.name(value, "kind"));
        kind.addValueChangeListener(e -> {
            template.offer(e.getValue());
            kind.setHelperText(words.name(e.getValue(), "kindHelp"));
        });
        kind.setValue(RosterKind.STUDENTS);
        document.setLabel(words.say("roster.column.document"));
        document.setHelperText(words.say("roster.documentHelp"));
        document.setMaxLength(100);
        upload.setMaxFiles(1);
        upload.setAcceptedFileTypes(".xlsx", ".csv", ".txt", ".zip", ".xls", ".xlsm");
        upload.setUploadButton(new Button(words.say("roster.choose")));
        upload.setDropLabel(new Paragraph(words.say("roster.drop")));
        refusal.addClassName("xk-refusal");
        refusal.getElement().setAttribute("role", "alert");
        com.vaadin.flow.component.html.Div form =
                new com.vaadin.flow.component.html.Div(kind, template, document, upload, refusal);
        form.addClassName("xk-form");
        add(form);
        getFooter().add(new Button(words.say("shared.cancel"), e -> close()));
    }

    private void take(UploadMetadata metadata, File file) {
        refusal.setText("");
        try {
            sent.accept(lists.receive(
                    new NewImport(kind.getValue(), document.getValue(), metadata.fileName(), file.toPath())));
        } catch (DomainError refused) {
            upload.clearFileList();
            refusal.setText(Texts.get(getLocale(), refused));
        } finally {
            remove(file);
        }
    }

    private static void remove(File file) {
        try {
            Files.deleteIfExists(file.toPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
