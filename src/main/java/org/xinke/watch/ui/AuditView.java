package org.xinke.watch.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.xinke.shared.Role;
import org.xinke.shared.ui.EmptyNote;
import org.xinke.tables.ui.ExcelDownload;
import org.xinke.watch.AuditFilter;
import org.xinke.watch.AuditQueries;

/** Who did what, when, to what: searched by person, kind and days, and taken to Excel. */
@Route(WatchLinks.AUDIT)
@RolesAllowed(Role.Names.ADMIN)
public class AuditView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final AuditQueries queries;
    private final Clock clock;
    private final WatchWords words;
    private final AuditTools tools;
    private final Div list = new Div();

    @Inject
    public AuditView(AuditQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
        this.words = new WatchWords(getLocale(), clock);
        this.tools =
                new AuditTools(words, filter -> UI.getCurrent().navigate(AuditView.class, AuditAddress.write(filter)));
        Paragraph hint = new Paragraph(words.say("watch.audit.hint"));
        hint.addClassName("xk-quiet");
        getContent().addClassNames("xk-page", "xk-page-wide");
        getContent()
                .add(
                        new Anchor(WatchLinks.HOUSE, words.say("watch.back")),
                        new H1(words.say("watch.audit.title")),
                        hint,
                        tools,
                        list);
    }

    @Override
    public String getPageTitle() {
        return words.say("watch.audit.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getLocation().getQueryParameters());
    }

    void show(QueryParameters query) {
        AuditFilter filter = AuditAddress.read(query, LocalDate.now(clock));
        tools.show(filter);
        list.removeAll();
        int count = queries.count(filter);
        if (count == 0) {
            list.add(new EmptyNote(words.say("watch.audit.none"), words.say("watch.audit.noneHint")));
            return;
        }
        Paragraph found = new Paragraph(words.say("watch.audit.found", count));
        found.getElement().setAttribute("role", "status");
        ExcelDownload excel = new ExcelDownload(
                words.about(filter), clock, words.forExcel(), (offset, limit) -> queries.export(filter, offset, limit));
        Div head = new Div(found, excel);
        head.addClassName("xk-list-head");
        list.add(head, new AuditGrid(words, (offset, limit) -> queries.lines(filter, offset, limit), count));
    }
}
