package org.xinke.shared.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.List;

/** A list that is a table on a laptop and, on a phone, one column that says it all. */
public abstract class PhoneGrid<T> extends Grid<T> {
    private static final long serialVersionUID = 1L;
    private static final int WITHOUT_SCROLLING = 30;
    private static final String HEIGHT = "min(44rem, 75dvh)";

    protected PhoneGrid(Class<T> row, String look) {
        super(row, false);
        addClassName(look);
    }

    /** Shows either the phone's column or the wide ones; to be called once all of them are there. */
    protected final void turn(Column<T> phone, List<Column<T>> wide) {
        phone.setVisible(false);
        PhoneWidth.watch(this, narrow -> {
            phone.setVisible(narrow);
            wide.forEach(column -> column.setVisible(!narrow));
        });
    }

    /** @param sort is the column's key too, so that it can stand in the address */
    protected final Column<T> sortable(Column<T> column, Enum<?> sort, String header, String width) {
        return column.setKey(sort.name())
                .setSortProperty(sort.name())
                .setSortable(true)
                .setHeader(header)
                .setWidth(width)
                .setFlexGrow(1);
    }

    /** Says by which column the rows come sorted; an order without a column of its own shows nothing. */
    protected final void sorted(Enum<?> sort, boolean descending) {
        Column<T> column = getColumnByKey(sort.name());
        if (column != null) {
            sort(List.of(new GridSortOrder<>(column, descending ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
        }
    }

    /** Asks for another order, by the key of its column. */
    public final void onSort(Sorting sorting) {
        addSortListener(event -> event.getSortOrder().stream()
                .findFirst()
                .ifPresent(order ->
                        sorting.by(order.getSorted().getKey(), order.getDirection() == SortDirection.DESCENDING)));
    }

    /** Shows a list as a whole when it is short; a long one scrolls. */
    public final void fit(Source<T> source, int count) {
        page(source, count);
        tall(count);
    }

    /** The same for rows that are there already. */
    protected final void fit(List<T> rows) {
        setItems(rows);
        tall(rows.size());
    }

    /** Shows a list in a window of its own, however short it is. */
    public final void scroll(Source<T> source, int count) {
        page(source, count);
        setHeight(HEIGHT);
    }

    private void tall(int count) {
        setAllRowsVisible(count <= WITHOUT_SCROLLING);
        if (count > WITHOUT_SCROLLING) {
            setHeight(HEIGHT);
        }
    }

    /** @param count known already, so that the length is not asked for twice */
    private void page(Source<T> source, int count) {
        setItems(DataProvider.fromCallbacks(
                query -> source.rows(query.getOffset(), query.getLimit()).stream(), query -> {
                    query.getOffset();
                    query.getLimit();
                    return count;
                }));
    }

    /** Where the rows come from. */
    @FunctionalInterface
    public interface Source<T> {
        List<T> rows(int offset, int limit);
    }

    /** What is done when the reader wants another order. */
    @FunctionalInterface
    public interface Sorting {
        void by(String key, boolean descending);
    }
}
