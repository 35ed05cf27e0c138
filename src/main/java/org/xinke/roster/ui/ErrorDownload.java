package org.xinke.roster.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import org.xinke.roster.ErrorFile;
import org.xinke.roster.ImportCase;

/** The rows with a problem, with all their columns and why: corrected, they can be sent as they are. */
final class ErrorDownload extends Anchor {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    ErrorDownload(RosterWords words, ErrorFile errors, ImportCase found) {
        addClassName("xk-download");
        getElement().setAttribute("router-ignore", true);
        setText(words.say("roster.errorFile"));
        DownloadHandler handler = event -> {
            event.setFileName(
                    found.fileName().replaceFirst("\\.[^.]*$", "") + "-" + words.say("roster.errorFileName") + ".xlsx");
            event.setContentType(XLSX);
            errors.write(
                    found.id(),
                    words.say("roster.errorReason"),
                    line -> words.problems(line.problems()),
                    event.getOutputStream());
        };
        setHref(handler, com.vaadin.flow.component.html.AttachmentType.DOWNLOAD);
    }
}
