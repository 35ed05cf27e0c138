package org.xinke.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.shared.Audit;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.sql.Sql;

/** In a school without administrators, which is there until the transaction is rolled back. */
@ExtendWith(ArquillianExtension.class)
class FirstAdministratorIT {
    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Audit audit;

    @PersistenceContext
    EntityManager em;

    @Inject
    UserTransaction transaction;

    private FirstAdministrator first = new FirstAdministrator();

    @BeforeEach
    void nobody() throws Exception {
        transaction.begin();
        em.createNativeQuery("DELETE FROM people.role_grant WHERE role = 'ADMIN'")
                .executeUpdate();
        first = at(clock);
    }

    @AfterEach
    void asItWas() throws Exception {
        transaction.rollback();
    }

    @Test
    void aLinkIsGoodOnce() {
        assertThat(first.missing()).isTrue();
        String link = first.link();
        assertThat(first.enter(link, "first01", "首任").has(Role.ADMIN)).isTrue();
        assertThat(first.missing()).isFalse();
        assertThatThrownBy(() -> first.enter(link, "first02", "次任")).isInstanceOf(NotFound.class);
    }

    @Test
    void aLinkRunsOut() {
        String link = first.link();
        FirstAdministrator later = at(Clock.offset(clock, Duration.ofHours(25)));
        assertThatThrownBy(() -> later.enter(link, "first01", "首任")).isInstanceOf(NotFound.class);
    }

    @Test
    void whoGuessesGetsNothing() {
        first.link();
        assertThatThrownBy(() -> first.enter("guessed", "first01", "首任")).isInstanceOf(NotFound.class);
    }

    @Test
    void anEarlierLinkIsNoneWhenThereIsAnAdministrator() {
        String link = first.link();
        em.createNativeQuery(
                        "INSERT INTO people.role_grant (person_id, role) SELECT min(id), 'ADMIN' FROM people.person")
                .executeUpdate();
        assertThatThrownBy(() -> first.enter(link, "first01", "首任")).isInstanceOf(NotFound.class);
    }

    @Test
    void aNumberThatIsSomebodysIsNotTaken() {
        assertThatThrownBy(() -> first.enter(first.link(), "admin01", "首任")).isInstanceOf(RuleViolation.class);
    }

    private FirstAdministrator at(Clock time) {
        FirstAdministrator made = new FirstAdministrator();
        made.sql = sql;
        made.audit = audit;
        made.clock = time;
        made.hours = 24;
        return made;
    }
}
