package org.xinke.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.UserTransaction;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Forbidden;
import org.xinke.shared.Grant;
import org.xinke.shared.Identity;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.Secret;
import org.xinke.testing.SampleSchool;

@ExtendWith(ArquillianExtension.class)
class SignInIT {
    private static final String PASSWORD = SampleSchool.PASSWORD;

    @Inject
    SignIn signIn;

    @Inject
    SignInSessions sessions;

    @Inject
    SampleSchool school;

    @Inject
    CurrentUser currentUser;

    @PersistenceContext
    EntityManager em;

    @Inject
    UserTransaction transaction;

    private String student = "";

    @BeforeEach
    void somebodyNew() {
        student = school.student();
    }

    @Test
    void rightPasswordOpensASignInThatNamesThePersonAndItsRoles() {
        Identity identity =
                sessions.find(signIn.signIn(student, PASSWORD, "test")).orElseThrow();
        assertThat(identity.number()).isEqualTo(student);
        assertThat(identity.roles()).containsExactly(Role.STUDENT);
    }

    @Test
    void officerKeepsTheCollegeAsScope() {
        Identity identity =
                sessions.find(signIn.signIn("college01", PASSWORD, "test")).orElseThrow();
        assertThat(identity.grants()).extracting(Grant::collegeId).doesNotContainNull();
    }

    @Test
    void signOutEndsIt() {
        String token = signIn.signIn(student, PASSWORD, "test");
        signIn.signOut(token);
        assertThat(sessions.find(token)).isEmpty();
    }

    @Test
    void unknownNumberAndWrongPasswordAreAnsweredAlike() {
        assertThat(codeOf("nobody", PASSWORD))
                .isEqualTo(codeOf(student, "wrong"))
                .isEqualTo("signin.error.wrong");
    }

    @Test
    void fiveFailuresBlockTheNumberEvenForTheRightPassword() {
        for (int i = 0; i < 5; i++) {
            codeOf(student, "wrong" + i);
        }
        assertThat(codeOf(student, PASSWORD)).isEqualTo("signin.error.throttled");
        assertThat(sessions.find(signIn.signIn(school.student(), PASSWORD, "test")))
                .isPresent();
    }

    @Test
    void ownPasswordEndsAllOtherSignIns() {
        String other = signIn.signIn(student, PASSWORD, "phone");
        String mine = signIn.signIn(student, PASSWORD, "laptop");
        Identity me = sessions.find(mine).orElseThrow();
        CurrentToken.is(Secret.hash(mine));
        currentUser.as(me, () -> {
            signIn.changePassword(PASSWORD, "my own sentence");
            signIn.changePassword("my own sentence", PASSWORD);
            return true;
        });
        assertThat(sessions.find(other)).isEmpty();
        assertThat(sessions.find(mine)).isPresent();
    }

    @Test
    void nobodyChangesAPasswordWithoutBeingSignedIn() {
        assertThatThrownBy(() -> signIn.changePassword(PASSWORD, "my own sentence"))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void auditLinesCannotBeChangedOrDeleted() throws Exception {
        signIn.signIn(student, PASSWORD, "test");
        for (String deed : List.of("UPDATE shared.audit_entry SET action = 'x'", "DELETE FROM shared.audit_entry")) {
            transaction.begin();
            try {
                assertThatThrownBy(() -> em.createNativeQuery(deed).executeUpdate())
                        .isInstanceOf(PersistenceException.class)
                        .hasMessageContaining("append-only");
            } finally {
                transaction.rollback();
            }
        }
    }

    private String codeOf(String number, String password) {
        try {
            signIn.signIn(number, password, "test");
            return "signed in";
        } catch (RuleViolation refused) {
            return refused.code();
        }
    }
}
