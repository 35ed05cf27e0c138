package org.xinke.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.DomainError;
import org.xinke.shared.Forbidden;
import org.xinke.shared.Identity;
import org.xinke.signin.SecondStep;
import org.xinke.signin.SecondStepNeeded;
import org.xinke.signin.SignIn;
import org.xinke.signin.SignInSessions;
import org.xinke.signin.SignInTry;
import org.xinke.signin.door.SignedIn;
import org.xinke.testing.SampleSchool;

@ExtendWith(ArquillianExtension.class)
class SecondFactorIT {
    private static final String OWNER = "center01";

    @Inject
    OwnFactors own;

    @Inject
    FactorReset reset;

    @Inject
    SignIn signIn;

    @Inject
    SecondStep secondStep;

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

    private String secret = "";
    private long used;
    private List<String> codes = List.of();
    private String before = "";

    @BeforeEach
    void turnOn() {
        before = signIn.signInNow(typed(OWNER)).token();
        currentUser.as(whoIs(before), () -> {
            Enrolment enrolment = own.begin();
            secret = enrolment.secret();
            used = Instant.now().getEpochSecond() / 30;
            codes = own.confirm(enrolment, code(0), "");
            return codes;
        });
    }

    @AfterEach
    void turnOff() throws Exception {
        change("DELETE FROM factor.second_factor");
        change("DELETE FROM signin.pending_sign_in");
    }

    @Test
    void thePasswordAloneOpensNothingAndTheCodeOpensOnce() {
        String pending = pending();
        assertThat(sessions.find(pending)).isEmpty();
        assertThat(refusal(pending, code(0))).as("used to turn it on").isEqualTo("signin.error.secondWrong");
        SignedIn in = secondStep.finish(pending, code(1), "test");
        assertThat(whoIs(in.token()).number()).isEqualTo(OWNER);
        assertThat(refusal(pending, code(1))).isEqualTo("signin.error.secondOver");
        assertThat(refusal(pending(), code(1))).as("replayed").isEqualTo("signin.error.secondWrong");
    }

    @Test
    void fiveTriesEndWhatWaits() {
        String pending = pending();
        for (int i = 0; i < 5; i++) {
            assertThat(refusal(pending, "wrong")).isEqualTo("signin.error.secondWrong");
        }
        assertThat(refusal(pending, code(1))).isEqualTo("signin.error.secondOver");
        assertThat(refusal("made up", code(1))).isEqualTo("signin.error.secondOver");
    }

    @Test
    void manyWrongCodesOverManySignInsAreFollowedByAPause() {
        for (int i = 0; i < 4; i++) {
            String pending = pending();
            for (int n = 0; n < 5; n++) {
                refusal(pending, "wrong");
            }
        }
        assertThat(refusal(pending(), code(1))).isEqualTo("factor.error.tooMany");
    }

    @Test
    void aRecoveryCodeOpensOnce() {
        assertThat(secondStep.finish(pending(), codes.get(3), "test").token()).isNotEmpty();
        assertThat(refusal(pending(), codes.get(3))).isEqualTo("signin.error.secondWrong");
        assertThat(secondStep.finish(pending(), codes.get(4), "test").token()).isNotEmpty();
    }

    @Test
    void anAdministratorTakesItAndEveryOpenSignInEnds() {
        Identity admin = whoIs(signIn.signInNow(typed("admin01")).token());
        String waiting = pending();
        currentUser.as(admin, () -> {
            reset.take(OWNER);
            return true;
        });
        assertThat(sessions.find(before)).isEmpty();
        assertThat(refusal(waiting, code(1))).isEqualTo("signin.error.secondOver");
        assertThat(signIn.signInNow(typed(OWNER)).token()).isNotEmpty();
        assertThat(count("SELECT count(*) FROM shared.audit_entry WHERE action = 'factor.taken'"))
                .isPositive();
    }

    @Test
    void strangersAreRefused() {
        Identity owner = whoIs(before);
        Identity student = whoIs(signIn.signInNow(typed(school.student())).token());
        assertThatThrownBy(() -> own.find()).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> currentUser.as(student, own::begin)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> currentUser.as(owner, () -> reset.has(OWNER))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> currentUser.as(owner, () -> {
                    reset.take(OWNER);
                    return true;
                }))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> currentUser.as(owner, () -> own.renewCodes("wrong")))
                .hasMessage("factor.error.present");
    }

    @Test
    void theSecretIsInNoTableInTheClear() {
        assertThat(count("SELECT count(*) FROM factor.second_factor WHERE encode(secret, 'escape') LIKE '%" + secret
                        + "%'"))
                .isZero();
        assertThat(count("SELECT count(*) FROM factor.recovery_code")).isEqualTo(10);
    }

    private String pending() {
        return catchThrowableOfType(SecondStepNeeded.class, () -> signIn.signInNow(typed(OWNER)))
                .pending();
    }

    private String refusal(String pending, String code) {
        return catchThrowableOfType(DomainError.class, () -> secondStep.finish(pending, code, "test"))
                .code();
    }

    /** @param later steps after the one that turned it on */
    private String code(int later) {
        return TimeCodes.code(secret, used + later);
    }

    private Identity whoIs(String token) {
        return sessions.find(token).orElseThrow();
    }

    private static SignInTry typed(String number) {
        return SignInTry.here(number, SampleSchool.PASSWORD, null, "test");
    }

    private long count(String sql) {
        return ((Number) em.createNativeQuery(sql).getSingleResult()).longValue();
    }

    private void change(String sql) throws Exception {
        transaction.begin();
        em.createNativeQuery(sql).executeUpdate();
        transaction.commit();
    }
}
