package org.xinke.roster.staging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xinke.roster.lists.RosterField;
import org.xinke.roster.lists.RowProblem;
import org.xinke.roster.lists.Translated;
import org.xinke.tables.TableRow;

class RowTidyTest {
    private static final Map<RosterField, Map<String, String>> WORDS =
            Map.of(RosterField.STATUS, Map.of("在读", "ENROLLED"));

    @Test
    void digitsOfFullWidthBecomeDigitsAndZerosStay() {
        assertThat(tidy(RosterField.NUMBER, "００１２３").value(RosterField.NUMBER)).isEqualTo("00123");
        assertThat(tidy(RosterField.NUMBER, "'00 123").value(RosterField.NUMBER))
                .isEqualTo("00123");
    }

    @Test
    void aNumberWithOtherSignsIsNamed() {
        assertThat(tidy(RosterField.NUMBER, "学号001").problems())
                .containsExactly(new RowProblem(RosterField.NUMBER, "characters", "学号001"));
    }

    @Test
    void theYearIsTakenOutOfACohort() {
        assertThat(tidy(RosterField.COHORT, "2026级").value(RosterField.COHORT)).isEqualTo("2026");
        assertThat(tidy(RosterField.COHORT, "26级").problems())
                .extracting(RowProblem::code)
                .containsExactly("year");
    }

    @Test
    void blanksInsideAChineseNameGo() {
        assertThat(tidy(RosterField.NAME, "云 知 秋").value(RosterField.NAME)).isEqualTo("云知秋");
        assertThat(tidy(RosterField.NAME, "Tom  Li").value(RosterField.NAME)).isEqualTo("Tom Li");
    }

    @Test
    void anUnknownStatusIsNamed() {
        assertThat(tidy(RosterField.STATUS, "在读(注册)").value(RosterField.STATUS)).isEqualTo("ENROLLED");
        assertThat(tidy(RosterField.STATUS, "飞走").problems())
                .extracting(RowProblem::code)
                .containsExactly("word");
    }

    @Test
    void aFloatOfSpreadsheetsIsTheNumberAndACutOneIsNamed() {
        assertThat(tidy(RosterField.NUMBER, "20260150.0").value(RosterField.NUMBER))
                .isEqualTo("20260150");
        assertThat(tidy(RosterField.NUMBER, "2.02605E+11").problems())
                .extracting(RowProblem::code)
                .containsExactly("lost");
    }

    @Test
    void aSignThatNobodyElseCanDrawIsNamed() {
        assertThat(tidy(RosterField.NAME, "王\ue863").value(RosterField.NAME)).isEqualTo("王䶮");
        assertThat(tidy(RosterField.NAME, "王\uf123").problems())
                .containsExactly(new RowProblem(RosterField.NAME, "privateSign", "\uf123 (U+F123)"));
    }

    @Test
    void whatAWordIsReadAsIsCounted() {
        RowTidy tidy =
                new RowTidy(Map.of(RosterField.STATUS, 0), Map.of(RosterField.STATUS, Map.of("保留学籍", "SUSPENDED")));
        tidy.tidy(new TableRow(2, List.of("保留学籍"), Map.of()));
        tidy.tidy(new TableRow(3, List.of("保留学籍"), Map.of()));

        assertThat(tidy.translated()).containsExactly(new Translated(RosterField.STATUS, "保留学籍", "SUSPENDED", 2));
    }

    @Test
    void aCellThatCouldNotBeReadIsNamed() {
        StagedRow row = new RowTidy(Map.of(RosterField.NUMBER, 0), WORDS)
                .tidy(new TableRow(4, List.of(""), new HashMap<>(Map.of(0, "formula"))));

        assertThat(row.problems()).containsExactly(new RowProblem(RosterField.NUMBER, "formula", ""));
        assertThat(row.blank()).isFalse();
    }

    private static StagedRow tidy(RosterField field, String value) {
        return new RowTidy(Map.of(field, 0), WORDS).tidy(new TableRow(2, List.of(value), Map.of()));
    }
}
