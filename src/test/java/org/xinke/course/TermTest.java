package org.xinke.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinke.shared.RuleViolation;

class TermTest {
    @Test
    void aTermIsNamedAsAcademicAffairsDo() {
        assertThat(new TermCode(2026, 2).text()).isEqualTo("2026-2027-2");
    }

    @ParameterizedTest
    @CsvSource({"2026, 0", "2026, 4", "1999, 1", "2100, 1"})
    void thereAreNoOtherTerms(int year, int number) {
        assertThatThrownBy(() -> new TermCode(year, number)).isInstanceOf(RuleViolation.class);
    }

    @ParameterizedTest
    @CsvSource({"2026-09-07, 2026-09-07", "2026-09-07, 2026-09-06", "2026-09-07, 2027-09-07"})
    void aTermBeginsBeforeItEndsAndIsNoLongerThanAYear(LocalDate from, LocalDate to) {
        assertThatThrownBy(() -> new TermDates(from, to).refuseNonsense()).isInstanceOf(RuleViolation.class);
    }

    @Test
    void namesAndCodesAreWrittenAsListsWriteThem() {
        assertThat(SectionName.of("　心理健康  ０１ 班 ")).isEqualTo("心理健康 01 班");
        assertThat(SectionName.code(" （2026-2027-1）- XLJK ")).isEqualTo("(2026-2027-1)-XLJK");
        assertThatThrownBy(() -> SectionName.of(" \u200b ")).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> SectionName.code("x".repeat(65))).isInstanceOf(RuleViolation.class);
    }
}
