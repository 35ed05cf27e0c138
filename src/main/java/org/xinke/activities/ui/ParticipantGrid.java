package org.xinke.activities.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.xinke.activities.Participant;
import org.xinke.shared.ui.PhoneGrid;

/** Everybody in an activity, each with what can be done now. On a phone one column says it all, with buttons for a thumb. */
final class ParticipantGrid extends PhoneGrid<Participant> {
    private static final long serialVersionUID = 1L;

    private static final String BUTTONS =
            "<button class='xk-button' @click='${first}' ?hidden='${!item.first}'>${item.first}</button>"
                    + "<button class='xk-button' @click='${second}' ?hidden='${!item.second}'>${item.second}</button>";

    private final transient ActivityWords words;
    private final transient Function<Participant, List<RowAction>> actions;
    private final transient BiConsumer<Participant, RowAction> act;

    ParticipantGrid(
            ActivityWords words,
            Function<Participant, List<RowAction>> actions,
            BiConsumer<Participant, RowAction> act) {
        super(Participant.class, "xk-people");
        this.words = words;
        this.actions = actions;
        this.act = act;
        Column<Participant> phone = addColumn(phone()).setHeader(words.say("activities.participants"));
        turn(
                phone,
                List.of(
                        addColumn(Participant::number)
                                .setHeader(words.say("activities.number"))
                                .setWidth("8rem"),
                        addColumn(Participant::name)
                                .setHeader(words.say("activities.name"))
                                .setWidth("6rem"),
                        addColumn(Participant::schoolClass)
                                .setHeader(words.say("activities.class"))
                                .setWidth("9rem"),
                        addColumn(one -> one.part() == null ? "" : one.part())
                                .setHeader(words.say("activities.partShort"))
                                .setWidth("5rem"),
                        addColumn(this::stands)
                                .setHeader(words.say("activities.stands"))
                                .setWidth("12rem"),
                        addColumn(buttons())
                                .setHeader(words.say("activities.doing"))
                                .setWidth("11rem")));
    }

    void show(List<Participant> all) {
        fit(all);
    }

    /** How this one stands, in words: 14:02 到, 14:58 退, 已交材料, 1 学时. */
    String stands(Participant one) {
        if (!one.in()) {
            return words.say("activities.waits");
        }
        StringBuilder said = new StringBuilder();
        if (one.came() == null) {
            said.append(words.say("activities.notCame"));
        } else {
            said.append(words.say("activities.cameAt", words.clock(one.came())));
        }
        if (one.left() != null) {
            said.append(" · ").append(words.say("activities.leftAt", words.clock(one.left())));
        }
        if (one.handedIn()) {
            said.append(" · ").append(words.say("activities.handedIn"));
        }
        if (one.earned() != null) {
            said.append(" · ").append(words.say("activities.earnedShort", ActivityWords.plain(one.earned())));
        }
        return said.toString();
    }

    private LitRenderer<Participant> buttons() {
        return acting(LitRenderer.of("<div class='xk-row-buttons'>" + BUTTONS + "</div>"));
    }

    private LitRenderer<Participant> phone() {
        return acting(LitRenderer.<Participant>of("<div class='xk-row xk-row-hall'><strong>${item.name}</strong>"
                        + "<div class='xk-row-buttons'>" + BUTTONS + "</div>"
                        + "<span>${item.number} · ${item.place}</span><span>${item.stands}</span></div>"))
                .withProperty("name", Participant::name)
                .withProperty("number", Participant::number)
                .withProperty(
                        "place", one -> one.part() == null ? one.schoolClass() : one.schoolClass() + " · " + one.part())
                .withProperty("stands", this::stands);
    }

    private LitRenderer<Participant> acting(LitRenderer<Participant> renderer) {
        return renderer.withProperty("first", one -> label(one, 0))
                .withProperty("second", one -> label(one, 1))
                .withFunction("first", one -> act.accept(one, actions.apply(one).get(0)))
                .withFunction(
                        "second", one -> act.accept(one, actions.apply(one).get(1)));
    }

    private String label(Participant one, int place) {
        List<RowAction> offered = actions.apply(one);
        return place < offered.size() ? words.say("activities.action." + offered.get(place)) : "";
    }
}
