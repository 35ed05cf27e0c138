package org.xinke.roster.staging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinke.tables.TableRow;

class FooterTest {
    @ParameterizedTest
    @ValueSource(strings = {"合计|22人", "合 计|22", "|制表人：某某", "共22人|", "审核：", "注：以上名单", "制表日期：2026-09-01"})
    void aSumOrASignatureIsNoPerson(String row) {
        assertThat(Footer.is(row(row.split("\\|")))).isTrue();
    }

    @Test
    void aPersonIsNone() {
        assertThat(Footer.is(row("20260001", "共一", "法学2601班"))).isFalse();
        assertThat(Footer.is(row("", "林一", "备注"))).isFalse();
    }

    private static TableRow row(String... cells) {
        return new TableRow(9, List.of(cells), Map.of());
    }
}
