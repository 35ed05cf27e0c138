package org.xinke.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.shared.Identity;
import org.xinke.shared.Role;
import org.xinke.signin.SchoolSessions;
import org.xinke.signin.SignInSessions;
import org.xinke.signin.throttle.ProofNeeded;
import org.xinke.signin.throttle.ProofOfWork;
import org.xinke.signin.throttle.SampleReckoning;
import org.xinke.signin.ways.SchoolProof;
import org.xinke.signin.ways.SignInWay;
import org.xinke.testing.SampleSchool;

@ExtendWith(ArquillianExtension.class)
class JourneysIT {
    @Inject
    Journeys journeys;

    @Inject
    SchoolSessions schoolSessions;

    @Inject
    SampleSchool school;

    @Inject
    SignInSessions sessions;

    @Inject
    SsoSettings settings;

    @PersistenceContext
    EntityManager em;

    @Inject
    UserTransaction transaction;

    @Test
    void journeyIsGoodOnceInItsBrowserAndByItsWay() {
        Journey journey = journeys.begin(SignInWay.CAS, "browser", "course");
        assertThat(journeys.finish(SignInWay.CAS, journey.state(), "another browser"))
                .isEmpty();
        assertThat(journeys.finish(SignInWay.OIDC, journey.state(), "browser")).isEmpty();
        assertThat(journeys.finish(SignInWay.CAS, "another state", "browser")).isEmpty();
        assertThat(journeys.finish(SignInWay.CAS, journey.state(), "browser")).contains(journey);
        assertThat(journeys.finish(SignInWay.CAS, journey.state(), "browser")).isEmpty();
    }

    @Test
    void journeyRunsOut() throws Exception {
        Journey journey = journeys.begin(SignInWay.OIDC, "browser", "");
        change("UPDATE sso.sign_in_journey SET begun_at = begun_at - INTERVAL '16 minutes'");
        assertThat(journeys.finish(SignInWay.OIDC, journey.state(), "browser")).isEmpty();
    }

    @Test
    void journeyNeverLeadsToAnotherSite() {
        assertThat(journeys.begin(SignInWay.CAS, "browser", "https://evil.example")
                        .wanted())
                .isEmpty();
    }

    @Test
    void anAddressThatSentMuchNonsenseNeedsAProofToLeaveAndIsNeverRefused() throws Exception {
        journeys.pass(null);
        Journey begun = journeys.begin(SignInWay.CAS, "browser", "");
        for (int i = 0; i < settings.failures(); i++) {
            journeys.noteFailure(SignInWay.CAS, "test");
        }
        ProofNeeded asked = catchThrowableOfType(ProofNeeded.class, () -> journeys.pass(null));
        ProofOfWork proof = SampleReckoning.of(asked.challenge(), asked.bits());
        journeys.pass(proof);
        assertThatThrownBy(() -> journeys.pass(proof)).isInstanceOf(ProofNeeded.class);
        assertThat(journeys.finish(SignInWay.CAS, begun.state(), "browser")).contains(begun);
        change("DELETE FROM signin.sign_in_failure WHERE number = '-CAS'");
    }

    @Test
    void schoolsProofOpensASignInThatNeedsNoFirstPassword() throws Exception {
        String student = school.student();
        change(
                "UPDATE signin.account SET must_change = true WHERE person_id = (SELECT id FROM people.person WHERE number = '"
                        + student + "')");
        Identity identity = sessions.find(open(student, "a-ticket", null)).orElseThrow();
        assertThat(identity.number()).isEqualTo(student);
        assertThat(identity.mustChangePassword()).isFalse();
    }

    @Test
    void schoolEndsTheVerySessionThatItNames() {
        String student = school.student();
        String one = open(student, "ST-one", null);
        String other = open(student, "ST-other", null);
        assertThat(schoolSessions.end(SignInWay.OIDC, "ST-one")).isZero();
        assertThat(schoolSessions.end(SignInWay.CAS, "ST-one")).isEqualTo(1);
        assertThat(schoolSessions.end(SignInWay.CAS, "ST-one")).isZero();
        assertThat(sessions.find(one)).isEmpty();
        assertThat(sessions.find(other)).isPresent();
    }

    @Test
    void unknownNumberOpensNothing() {
        assertThat(schoolSessions.open(proof("20269990", "t", null), "test")).isEmpty();
    }

    @Test
    void newcomerNeedsAClassThatExistsAndBecomesAStudentOnly() {
        var nowhere = new SchoolProof.Newcomer("Newcomer", "no-such-class");
        assertThat(schoolSessions.open(proof("20269991", "t", nowhere), "test")).isEmpty();
        String code = (String) em.createNativeQuery("SELECT min(code) FROM people.school_class")
                .getSingleResult();
        var placed = new SchoolProof.Newcomer("Newcomer", code);
        Identity identity = sessions.find(open("20269991", "t", placed)).orElseThrow();
        assertThat(identity.displayName()).isEqualTo("Newcomer");
        assertThat(identity.roles()).containsExactly(Role.STUDENT);
    }

    @Test
    void schoolsSignInIsOffUntilItIsConfigured() {
        assertThat(settings.cas()).isEmpty();
        assertThat(settings.oidc()).isEmpty();
        assertThat(settings.makesStudents()).isFalse();
    }

    private String open(String number, String session, SchoolProof.@Nullable Newcomer newcomer) {
        return schoolSessions.open(proof(number, session, newcomer), "test").orElseThrow();
    }

    private static SchoolProof proof(String number, String session, SchoolProof.@Nullable Newcomer newcomer) {
        return new SchoolProof(SignInWay.CAS, number, session, null, newcomer);
    }

    private void change(String sql) throws Exception {
        transaction.begin();
        em.createNativeQuery(sql).executeUpdate();
        transaction.commit();
    }
}
