package org.xinke.exams.ui;

import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import org.xinke.exams.ending.TimeQueries.LateLine;
import org.xinke.shared.ui.PhoneGrid;

/** Who brought how many answers late, and what speaks for them. On a phone one column says it all. */
class LateGrid extends PhoneGrid<LateLine> {
    private static final long serialVersionUID = 1L;

    private final transient ExamWords words;

    LateGrid(List<LateLine> lines, ExamWords words) {
        super(LateLine.class, "xk-people");
        this.words = words;
        setSelectionMode(SelectionMode.MULTI);
        addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        Column<LateLine> phone = addColumn(phoneRow()).setKey("phone").setHeader(words.say("exams.late"));
        List<Column<LateLine>> wide = List.of(
                addColumn(LateLine::number)
                        .setHeader(words.say("exams.studentNumber"))
                        .setWidth("7rem"),
                addColumn(LateLine::name)
                        .setHeader(words.say("exams.column.name"))
                        .setWidth("6rem"),
                addColumn(LateLine::answers)
                        .setHeader(words.say("exams.late.answers"))
                        .setWidth("5rem"),
                addColumn(this::written)
                        .setHeader(words.say("exams.late.written"))
                        .setWidth("15rem"),
                addColumn(line -> words.second(line.deadline()))
                        .setHeader(words.say("exams.late.deadline"))
                        .setWidth("9rem"),
                addColumn(this::received)
                        .setHeader(words.say("exams.late.received"))
                        .setWidth("12rem"),
                addColumn(this::decision)
                        .setHeader(words.say("exams.late.decision"))
                        .setWidth("9rem"));
        wide.forEach(column -> column.setFlexGrow(1));
        fit(lines);
        turn(phone, wide);
    }

    private String written(LateLine line) {
        if (line.writtenFrom() == null || line.writtenUntil() == null) {
            return words.say("exams.late.unknown");
        }
        return words.say(
                "exams.late.writtenFromTo",
                words.second(line.writtenFrom()),
                words.second(line.writtenUntil()),
                line.inTime());
    }

    private String received(LateLine line) {
        String at = words.second(line.receivedAt());
        return line.keysOut() ? words.say("exams.late.keysOut", at) : at;
    }

    private String decision(LateLine line) {
        if (line.decision() == null || line.reason() == null) {
            return words.say("exams.late.waiting");
        }
        return words.say("exams.late.because", words.say("exams.late." + line.decision()), line.reason());
    }

    private LitRenderer<LateLine> phoneRow() {
        return LitRenderer.<LateLine>of("<div class='xk-row'><strong>${item.name}</strong><span>${item.answers}</span>"
                        + "<span>${item.number}</span><span>${item.decision}</span><span>${item.written}</span>"
                        + "<span>${item.received}</span></div>")
                .withProperty("name", LateLine::name)
                .withProperty("number", LateLine::number)
                .withProperty("answers", line -> words.say("exams.late.answersOf", line.answers()))
                .withProperty("decision", this::decision)
                .withProperty("written", this::written)
                .withProperty("received", line -> words.say("exams.late.receivedAt", received(line)));
    }
}
