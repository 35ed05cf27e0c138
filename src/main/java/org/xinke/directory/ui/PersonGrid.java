package org.xinke.directory.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import org.xinke.directory.PeopleQueries;
import org.xinke.directory.PersonFilter;
import org.xinke.directory.PersonLine;
import org.xinke.shared.ui.PhoneWidth;

/** People, paged in the database. On a phone one column says it all. */
class PersonGrid extends Grid<PersonLine> {
    private static final long serialVersionUID = 1L;
    private static final int WITHOUT_SCROLLING = 30;

    PersonGrid(DirectoryWords words, PeopleQueries queries, PersonFilter filter, int count) {
        super(PersonLine.class, false);
        addClassName("xk-people");
        Column<PersonLine> phone = addColumn(link(
                        words,
                        "<div class='xk-row'><a href='${item.href}'>${item.name}</a><span>${item.status}</span>"
                                + "<span>${item.number} · ${item.place}</span></div>"))
                .setHeader(words.say("directory.menu"));
        List<Column<PersonLine>> wide = List.of(
                addColumn(PersonLine::number)
                        .setHeader(words.say("directory.number"))
                        .setWidth("10rem"),
                addColumn(link(words, "<a href='${item.href}'>${item.name}</a>"))
                        .setHeader(words.say("directory.name"))
                        .setWidth("9rem"),
                addColumn(PersonLine::place)
                        .setHeader(words.say("directory.place"))
                        .setWidth("16rem"),
                addColumn(line -> standing(words, line))
                        .setHeader(words.say("directory.status"))
                        .setWidth("8rem"));
        phone.setVisible(false);
        setItems(DataProvider.fromCallbacks(
                query -> queries.people(filter, query.getOffset(), query.getLimit()).stream(), query -> {
                    query.getOffset();
                    query.getLimit();
                    return count;
                }));
        setAllRowsVisible(count <= WITHOUT_SCROLLING);
        if (count > WITHOUT_SCROLLING) {
            setHeight("min(44rem, 75dvh)");
        }
        PhoneWidth.watch(this, narrow -> {
            phone.setVisible(narrow);
            wide.forEach(column -> column.setVisible(!narrow));
        });
    }

    private static LitRenderer<PersonLine> link(DirectoryWords words, String template) {
        return LitRenderer.<PersonLine>of(template)
                .withProperty("href", line -> PeopleLinks.person(line.number()))
                .withProperty("name", PersonLine::name)
                .withProperty("number", PersonLine::number)
                .withProperty("place", PersonLine::place)
                .withProperty("status", line -> standing(words, line));
    }

    private static String standing(DirectoryWords words, PersonLine line) {
        return line.status() == null ? words.say("directory.kind." + line.kind()) : words.status(line.status());
    }
}
