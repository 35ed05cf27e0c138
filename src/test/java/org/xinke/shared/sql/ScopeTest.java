package org.xinke.shared.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.xinke.shared.Grant;
import org.xinke.shared.Identity;
import org.xinke.shared.Role;

/** A college officer sees the own college, as if there were no other. What the database shows is asked in FiguresIT and CoverageIT. */
class ScopeTest {
    private static final Set<Role> WHOLE_SCHOOL = Set.of(Role.ACADEMIC_AFFAIRS, Role.ADMIN, Role.SYSTEM);

    @Test
    void theWholeSchoolIsForAcademicAffairsAndTheAdministrator() {
        for (Role role : WHOLE_SCHOOL) {
            assertThat(seen(new Grant(role, null))).as(role.name()).containsExactly(1L, 7L, 8L);
            assertThat(Scope.of(who(new Grant(role, null))).sees(null)).isTrue();
        }
    }

    @Test
    void anOfficerIsHeldToTheOwnColleges() {
        assertThat(seen(new Grant(Role.COLLEGE_OFFICER, 7L))).containsExactly(7L);
        assertThat(seen(new Grant(Role.COLLEGE_OFFICER, 7L), new Grant(Role.COLLEGE_OFFICER, 8L)))
                .containsExactly(7L, 8L);
        assertThat(Scope.of(who(new Grant(Role.COLLEGE_OFFICER, 7L))).sees(null))
                .isFalse();
    }

    @Test
    void anOfficerOfNoCollegeSeesNobody() {
        assertThat(seen(new Grant(Role.COLLEGE_OFFICER, null))).isEmpty();
    }

    @Test
    void aTokenSeesTheWholeSchoolUnlessItIsForACollege() {
        assertThat(seen(new Grant(Role.FEED_COVERAGE, null))).containsExactly(1L, 7L, 8L);
        assertThat(seen(new Grant(Role.FEED_COVERAGE, 8L))).containsExactly(8L);
    }

    @Test
    void otherRolesSeeNobodyEvenWithACollege() {
        Arrays.stream(Role.values())
                .filter(role -> !WHOLE_SCHOOL.contains(role))
                .filter(role -> role != Role.COLLEGE_OFFICER && role != Role.FEED_COVERAGE)
                .forEach(role ->
                        assertThat(seen(new Grant(role, 7L))).as(role.name()).isEmpty());
    }

    @Test
    void moreRolesAddUp() {
        assertThat(seen(new Grant(Role.INSTRUCTOR, null), new Grant(Role.COLLEGE_OFFICER, 7L)))
                .containsExactly(7L);
        assertThat(seen(new Grant(Role.ADMIN, null), new Grant(Role.COLLEGE_OFFICER, 7L)))
                .containsExactly(1L, 7L, 8L);
    }

    private static List<Long> seen(Grant... grants) {
        Scope scope = Scope.of(who(grants));
        return LongStream.of(1, 7, 8).boxed().filter(scope::sees).toList();
    }

    private static Identity who(Grant... grants) {
        return new Identity(1, "x", "某人", List.of(grants), false);
    }
}
