package org.xinke.watch.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.shared.ui.EmptyNote;
import org.xinke.tables.ui.ExcelDownload;
import org.xinke.testing.ChineseUi;
import org.xinke.watch.AuditFilter;
import org.xinke.watch.AuditLine;
import org.xinke.watch.AuditQueries;

@ExtendWith(ChineseUi.class)
class AuditViewTest {
    private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");
    private static final Clock NOVEMBER = Clock.fixed(NOW, ZoneId.of("Asia/Shanghai"));

    private final Record record = new Record();

    @Test
    void withoutAQuestionItIsTheLastThirtyDays() {
        show(Map.of());

        assertThat(record.asked.get(0)).isEqualTo(new AuditFilter("", "", "", LocalDate.of(2026, 10, 21), null));
    }

    @Test
    void whatIsLookedForStandsInTheAddress() {
        AuditView view =
                show(Map.of("who", "jwc01", "kind", "exams.", "subject", "exam:7", "from", "", "to", "2026-11-01"));

        AuditFilter filter = new AuditFilter("jwc01", "exams.", "exam:7", null, LocalDate.of(2026, 11, 1));
        assertThat(record.asked).contains(filter);
        assertThat(_find(view, TextField.class)).extracting(TextField::getValue).containsExactly("jwc01", "exam:7");
        assertThat(_find(view, DatePicker.class).get(1).getValue()).isEqualTo("2026-11-01");
        assertThat(AuditAddress.read(AuditAddress.write(filter), LocalDate.of(2026, 11, 20)))
                .isEqualTo(filter);
    }

    @Test
    void nonsenseInTheAddressDoesNoHarm() {
        show(Map.of("from", "yesterday", "kind", "nothing."));

        assertThat(record.asked.get(0)).isEqualTo(new AuditFilter("", "nothing.", "", null, null));
    }

    @Test
    void whatIsFoundCanBeTakenAway() {
        AuditView view = show(Map.of());

        assertThat(view.getElement().getTextRecursively()).contains("2 条");
        assertThat(_get(view, ExcelDownload.class).getElement().getTextRecursively())
                .contains("Excel");
    }

    @Test
    void wordsForWhoAndWhat() {
        WatchWords words = new WatchWords(Locale.SIMPLIFIED_CHINESE, NOVEMBER);

        assertThat(words.actor(Record.line("jwc01", "教务一"))).isEqualTo("教务一（jwc01）");
        assertThat(words.actor(Record.line("system", null))).isEqualTo("系统");
        assertThat(words.actor(Record.line("-", null))).isEqualTo("没有登录的人");
        assertThat(words.action("exams.plan")).isEqualTo("安排考试");
        assertThat(words.action("newer.thing")).isEqualTo("newer.thing");
        assertThat(words.change(Record.line("jwc01", "教务一"))).isEqualTo("60 → 90");
    }

    @Test
    void nothingFoundSaysWhatToDo() {
        record.count = 0;

        assertThat(_get(show(Map.of()), EmptyNote.class).getElement().getTextRecursively())
                .contains("没有找到记录");
    }

    private AuditView show(Map<String, String> query) {
        AuditView view = new AuditView(record, NOVEMBER);
        UI.getCurrent().add(view);
        view.show(QueryParameters.simple(query));
        return view;
    }

    private static final class Record extends AuditQueries {
        private final List<AuditFilter> asked = new ArrayList<>();
        private int count = 2;

        static AuditLine line(String number, @Nullable String name) {
            return new AuditLine(NOW, number, name, "192.0.2.7", "exams.plan", "exam:7", "60", "90");
        }

        @Override
        public int count(AuditFilter filter) {
            asked.add(filter);
            return count;
        }

        @Override
        public List<AuditLine> lines(AuditFilter filter, int offset, int limit) {
            return List.of(line("jwc01", "教务一"), line("system", null));
        }
    }
}
