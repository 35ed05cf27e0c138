package org.xinke.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
    record Line(String number, String name, BigDecimal points) {}

    @Test
    void leadingZerosAndNumbersStay() {
        assertThat(CsvTable.of(Line.class, List.of(new Line("0012", "云, \"知秋\"", new BigDecimal("-1.50")))))
                .isEqualTo("number,name,points\r\n0012,\"云, \"\"知秋\"\"\",-1.50\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void aSpreadsheetComputesNothing(String text) {
        assertThat(CsvTable.cell(text)).matches("(?s)\"?'.*");
    }

    @Test
    void nothingIsEmpty() {
        assertThat(CsvTable.cell(null)).isEmpty();
    }
}
