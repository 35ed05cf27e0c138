package org.xinke.roster.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xinke.tables.TableRow;

class ListHeadTest {
    private static final Map<String, RosterField> WORDS = Map.of(
            "学号",
            RosterField.NUMBER,
            "XH",
            RosterField.NUMBER,
            "姓名",
            RosterField.NAME,
            "班级",
            RosterField.CLASS_NAME,
            "专业",
            RosterField.MAJOR_NAME);

    @Test
    void aTitleAboveTheHeaderIsPassedOver() {
        ListHead head =
                ListHead.find(List.of(row(1, "2026级新生名册"), row(3, "学 号*", "姓名(必填)"), row(4, "001", "云知秋")), WORDS);

        assertThat(head.line()).isEqualTo(3);
        assertThat(head.mapping()).containsEntry(RosterField.NUMBER, 0).containsEntry(RosterField.NAME, 1);
    }

    @Test
    void aHeaderMergedOverTwoRowsIsReadTogether() {
        ListHead head = ListHead.find(
                List.of(row(1, "学号", "姓名", "学籍信息", ""), row(2, "", "", "班级", "专业"), row(3, "001", "云知秋", "1班", "软件")),
                WORDS);

        assertThat(head.line()).isEqualTo(2);
        assertThat(head.headers()).containsExactly("学号", "姓名", "班级", "专业");
        assertThat(head.mapping()).hasSize(4);
    }

    @Test
    void lettersOfEitherCaseAndWidthAreTheSame() {
        assertThat(ListHead.find(List.of(row(1, "ｘｈ", "x")), WORDS).mapping()).containsKey(RosterField.NUMBER);
    }

    @Test
    void withoutAnyKnownWordTheFirstRowIsTheHeader() {
        ListHead head = ListHead.find(List.of(row(2, "a", "b"), row(3, "1", "2")), WORDS);

        assertThat(head.line()).isEqualTo(2);
        assertThat(head.mapping()).isEmpty();
    }

    private static TableRow row(int line, String... cells) {
        return new TableRow(line, List.of(cells), Map.of());
    }
}
