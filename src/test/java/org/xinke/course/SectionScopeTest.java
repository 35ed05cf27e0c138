package org.xinke.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xinke.shared.Grant;
import org.xinke.shared.Identity;
import org.xinke.shared.Role;

class SectionScopeTest {
    @Test
    void aTeacherSeesWhatHeOrSheTeaches() {
        SectionScope scope = SectionScope.of(who(Role.INSTRUCTOR), Role.LEAD, Role.ACADEMIC_AFFAIRS);

        assertThat(scope.condition("s.id"))
                .isEqualTo("s.id IN (SELECT mine.section_id FROM course.section_teacher mine"
                        + " WHERE mine.person_id = 7)");
    }

    @Test
    void eachOfTheNamedRolesSeesEverySection() {
        for (Role role : List.of(Role.LEAD, Role.ACADEMIC_AFFAIRS)) {
            SectionScope scope = SectionScope.of(who(Role.INSTRUCTOR, role), Role.LEAD, Role.ACADEMIC_AFFAIRS);
            assertThat(scope.condition("s.id")).isEqualTo("TRUE");
        }
    }

    @Test
    void aRoleThatIsNotNamedOpensNothing() {
        assertThat(SectionScope.of(who(Role.INSTRUCTOR, Role.ACADEMIC_AFFAIRS, Role.ADMIN), Role.LEAD))
                .isEqualTo(SectionScope.taughtBy(7));
        assertThat(SectionScope.of(who(Role.LEAD)).everySection()).isFalse();
    }

    @Test
    void whatOneTeachesIsAskedForEvenByTheLead() {
        assertThat(SectionScope.taughtBy(7).condition("x.section_id"))
                .startsWith("x.section_id IN (")
                .endsWith("= 7)");
    }

    private static Identity who(Role... roles) {
        List<Grant> grants = Stream.of(roles).map(role -> new Grant(role, null)).toList();
        return new Identity(7, "t007", "教师", grants, false);
    }
}
