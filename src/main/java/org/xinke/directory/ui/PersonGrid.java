package org.xinke.directory.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import org.xinke.directory.PeopleQueries;
import org.xinke.directory.PersonFilter;
import org.xinke.directory.PersonLine;
import org.xinke.shared.ui.PhoneGrid;
import org.xinke.tables.ExcelTable;

/** People, paged in the database. On a phone one column says it all. */
class PersonGrid extends PhoneGrid<PersonLine> {
    private static final long serialVersionUID = 1L;

    PersonGrid(DirectoryWords words, PeopleQueries queries, PersonFilter filter, int count) {
        super(PersonLine.class, "xk-people");
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
        fit((offset, limit) -> queries.people(filter, offset, limit), count);
        turn(phone, wide);
        addItemClickListener(click -> getUI().ifPresent(
                        ui -> ui.navigate(PeopleLinks.person(click.getItem().number()))));
    }

    /** The same columns. */
    static ExcelTable<PersonLine> sheet(DirectoryWords words) {
        return new ExcelTable<PersonLine>(words.say("directory.menu"), words.zone())
                .text(words.say("directory.number"), 14, PersonLine::number)
                .text(words.say("directory.name"), 12, PersonLine::name)
                .text(words.say("directory.place"), 24, PersonLine::place)
                .text(words.say("directory.status"), 14, line -> standing(words, line));
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
        if (line.status() != null) {
            return words.status(line.status());
        }
        return line.roles() == null ? words.say("directory.kind." + line.kind()) : words.roles(line.roles());
    }
}
