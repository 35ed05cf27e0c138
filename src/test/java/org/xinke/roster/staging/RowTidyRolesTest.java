package org.xinke.roster.staging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xinke.roster.lists.RosterField;
import org.xinke.roster.lists.RowProblem;
import org.xinke.tables.TableRow;

class RowTidyRolesTest {
    private static final Map<RosterField, Map<String, String>> WORDS =
            Map.of(RosterField.ROLES, Map.of("任课教师", "INSTRUCTOR", "学院管理员", "COLLEGE_OFFICER"));

    @Test
    void severalRolesEachWithItsScopeAreRead() {
        assertThat(tidy(RosterField.ROLES, "任课教师、学院管理员（星河信息学院）").value(RosterField.ROLES))
                .isEqualTo("INSTRUCTOR,COLLEGE_OFFICER@星河信息学院");
        assertThat(tidy(RosterField.ROLES, "学院管理员:星河信息学院").value(RosterField.ROLES))
                .isEqualTo("COLLEGE_OFFICER@星河信息学院");
    }

    @Test
    void anUnknownRoleIsNamed() {
        assertThat(tidy(RosterField.ROLES, "校长").problems())
                .containsExactly(new RowProblem(RosterField.ROLES, "word", "校长"));
    }

    @Test
    void aTermIsReadInTheWaysThatSchoolsWriteIt() {
        for (String written : List.of("2026-2027-1", "2026-2027学年第一学期", "2026—2027 学年第1学期")) {
            assertThat(tidy(RosterField.TERM, written).value(RosterField.TERM)).isEqualTo("2026-2027-1");
        }
        assertThat(tidy(RosterField.TERM, "明年").value(RosterField.TERM)).isEqualTo("明年");
    }

    @Test
    void aSectionCodeKeepsItsBrackets() {
        assertThat(tidy(RosterField.SECTION_CODE, "（2026-2027-1）-XLJK-01").value(RosterField.SECTION_CODE))
                .isEqualTo("(2026-2027-1)-XLJK-01");
    }

    private static StagedRow tidy(RosterField field, String cell) {
        return new RowTidy(Map.of(field, 0), WORDS).tidy(new TableRow(2, List.of(cell), Map.of()));
    }
}
