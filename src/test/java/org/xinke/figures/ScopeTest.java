package org.xinke.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Forbidden;
import org.xinke.shared.Grant;
import org.xinke.shared.Identity;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.Scope;





/** A college officer sees the own college, as if there were no other. */
class ScopeTest {
    private final CurrentUser currentUser = new CurrentUser();
    private final List<String> asked = new ArrayList<>();

    @Test
    void theWholeSchoolIsForAcademicAffairsAndTheAdministrator() {
        for (Role role : List.of(Role.ACADEMIC_AFFAIRS, Role.ADMIN)) {
            assertThat(Scope.of(who(role, null)).condition("c")).isEqualTo("TRUE");
        }
    }

    @Test
    void anOfficerIsHeldToTheOwnColleges() {
        assertThat(Scope.of(who(Role.COLLEGE_OFFICER, 7L)).condition("x.college_id"))
                .isEqualTo("x.college_id IN (7)");
    }

    @Test
    void otherRolesSeeNobody() {
        assertThat(Scope.of(who(Role.INSTRUCTOR, null)).condition("c")).isEqualTo("FALSE");
    }

    @Test
    void everyQuestionOfAnOfficerIsHeldToTheCollege() {
        CoverageFilter foreign = new CoverageFilter(2026, "C02", null, null, Set.of(), "云");
        CoverageQueries queries = queries();

        currentUser.as(who(Role.COLLEGE_OFFICER, 7L), () -> {
            assertThat(queries.lines(CoverageBy.CLASS, foreign)).isEmpty();
            assertThat(queries.learning(foreign).students()).isZero();
            assertThat(queries.people(foreign, CoverageSort.NUMBER, false, 0, 50))
                    .isEmpty();
            assertThatThrownBy(() -> queries.place(foreign)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> queries.one("20260002")).isInstanceOf(NotFound.class);
            return true;
        });

        assertThat(asked).hasSize(5).allMatch(sql -> sql.contains("college_id IN (7)") || sql.contains("c.id IN (7)"));
    }

    private CoverageQueries queries() {
        CoverageQueries queries = new CoverageQueries();
        queries.currentUser = currentUser;
        queries.em = nothing();
        return queries;
    }

    private EntityManager nothing() {
        InvocationHandler query =
                (proxy, method, arguments) -> method.getName().equals("getResultList") ? List.of() : proxy;
        Object empty = Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Query.class}, query);
        return (EntityManager) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, arguments) -> {
                    asked.add(String.valueOf(arguments[0]));
                    return empty;
                });
    }

    private static Identity who(Role role, @Nullable Long college) {
        return new Identity(1, "x", "某人", List.of(new Grant(role, college)), false);
    }
}
