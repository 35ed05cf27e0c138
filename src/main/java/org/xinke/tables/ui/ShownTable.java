package org.xinke.tables.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import org.xinke.shared.ui.FigureTable;
import org.xinke.tables.About;

/** A table of a page with the way to take it along, as it stands. */
public class ShownTable extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    public ShownTable(About about, Clock clock, FigureTable table) {
        Div tools = new Div(new ExcelDownload(about, clock, table));
        tools.addClassNames("xk-tools", "xk-table-tools");
        getContent().add(tools, table.draw());
    }
}
