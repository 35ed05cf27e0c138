package org.xinke.roster.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.server.streams.UploadMetadata;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.xinke.oneroster.OneRosterChoice;
import org.xinke.oneroster.OneRosterContents;
import org.xinke.roster.NewImport;
import org.xinke.roster.SentLists;
import org.xinke.roster.lists.RosterKind;
import org.xinke.shared.DomainError;
import org.xinke.shared.Role;
import org.xinke.shared.Texts;
import org.xinke.shared.ui.GuardedUpload;
import org.xinke.shared.ui.Line;

/** What the list is about, where it comes from, and the file; a file that is no table is refused here already. */
final class NewImportDialog extends Dialog {
    private static final int LONGEST_DOCUMENT = 100;

    private final RosterWords words;
    private final SentLists lists;
    private final Consumer<List<Long>> sent;
    private final Select<RosterKind> kind = new Select<>();
    private final Line document = new Line(LONGEST_DOCUMENT);
    private final Paragraph refusal = new Paragraph();
    private final Upload upload = new Upload(new GuardedUpload(
            UploadHandler.toTempFile(this::take), GuardedUpload.AS_THE_DOOR, Role.ACADEMIC_AFFAIRS, Role.ADMIN));
    private final TemplateDownload template;
    private final Div form = new Div();

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
        upload.setMaxFiles(1);
        upload.setAcceptedFileTypes(".xlsx", ".csv", ".txt", ".zip", ".xls", ".xlsm");
        upload.setUploadButton(new Button(words.say("roster.choose")));
        upload.setDropLabel(new Paragraph(words.say("roster.drop")));
        refusal.addClassName("xk-refusal");
        refusal.getElement().setAttribute("role", "alert");
        form.add(kind, template, document, upload, refusal);
        form.addClassName("xk-form");
        add(form);
        getFooter().add(new Button(words.say("shared.cancel"), e -> close()));
    }

    private void take(UploadMetadata metadata, File file) {
        refusal.setText("");
        boolean waits = false;
        try {
            Optional<OneRosterContents> export = lists.oneRoster(file.toPath()).filter(OneRosterContents::asks);
            if (export.isPresent()) {
                waits = true;
                ask(export.get(), metadata.fileName(), file);
            } else {
                send(metadata.fileName(), file, OneRosterChoice.NONE);
            }
        } catch (DomainError refused) {
            refuse(refused);
        } finally {
            if (!waits) {
                remove(file);
            }
        }
    }

    /** A OneRoster export of several courses or terms: only one of them is ours. */
    private void ask(OneRosterContents export, String fileName, File file) {
        Select<String> course = choice("roster.oneRosterCourse", export.courses());
        Select<String> term = choice("roster.oneRosterTerm", export.terms());
        Button go = new Button(words.say("roster.oneRosterGo"));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickListener(e -> {
            try {
                send(fileName, file, new OneRosterChoice(said(course), said(term)));
                remove(file);
            } catch (DomainError refused) {
                refuse(refused);
            }
        });
        Runnable check = () -> go.setEnabled(!course.isEmpty() && !term.isEmpty());
        course.addValueChangeListener(e -> check.run());
        term.addValueChangeListener(e -> check.run());
        check.run();
        form.add(new Paragraph(words.say("roster.oneRosterAsk")), course, term, go);
    }

    private Select<String> choice(String label, Map<String, String> titles) {
        Select<String> choice = new Select<>();
        choice.setLabel(words.say(label));
        choice.setItems(titles.keySet());
        choice.setItemLabelGenerator(id -> titles.getOrDefault(id, id));
        if (titles.size() == 1) {
            choice.setValue(titles.keySet().iterator().next());
        }
        return choice;
    }

    private static String said(Select<String> choice) {
        return Objects.requireNonNullElse(choice.getValue(), "");
    }

    private void send(String fileName, File file, OneRosterChoice choice) {
        sent.accept(
                lists.receive(new NewImport(kind.getValue(), document.getValue(), fileName, file.toPath(), choice)));
    }

    private void refuse(DomainError refused) {
        upload.clearFileList();
        refusal.setText(Texts.get(getLocale(), refused));
    }

    private static void remove(File file) {
        try {
            Files.deleteIfExists(file.toPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
