package org.xinke.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.mkammerer.argon2.Argon2Factory;
import de.mkammerer.argon2.Argon2Factory.Argon2Types;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.DomainError;
import org.xinke.shared.Forbidden;
import org.xinke.shared.Grant;
import org.xinke.shared.Identity;
import org.xinke.shared.Role;
import org.xinke.signin.door.SampleCaller;
import org.xinke.signin.door.SignedIn;
import org.xinke.signin.throttle.ProofNeeded;
import org.xinke.signin.throttle.ProofOfWork;
import org.xinke.signin.throttle.SampleReckoning;
import org.xinke.signin.throttle.Throttle;
import org.xinke.testing.SampleSchool;

@ExtendWith(ArquillianExtension.class)
class SignInIT {
    private static final String PASSWORD = SampleSchool.PASSWORD;

    @Inject
    SignIn signIn;

    @Inject
    SignInSessions sessions;

    @Inject
    OwnSignIns own;

    @Inject
    SignInSweep sweep;

    @Inject
    Throttle throttle;

    @Inject
    SampleSchool school;

    @Inject
    CurrentUser currentUser;

    @Resource(lookup = "java:app/jdbc/xinke")
    DataSource dataSource;

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
        Identity identity = sessions.find(opened(student, PASSWORD)).orElseThrow();
        assertThat(identity.number()).isEqualTo(student);
        assertThat(identity.roles()).containsExactly(Role.STUDENT);
    }

    @Test
    void theNumberMayBeTypedInFullWidthDigitsAndWithBlanks() {
        StringBuilder wide = new StringBuilder("\u00a0");
        student.chars().forEach(digit -> wide.append((char) (digit - '0' + '０')).append('\u3000'));
        assertThat(sessions.find(opened(wide.toString(), PASSWORD))
                        .orElseThrow()
                        .number())
                .isEqualTo(student);
    }

    @Test
    void officerKeepsTheCollegeAsScope() {
        Identity identity = sessions.find(opened("college01", PASSWORD)).orElseThrow();
        assertThat(identity.grants()).extracting(Grant::collegeId).doesNotContainNull();
    }

    @Test
    void signOutEndsIt() {
        String token = opened(student, PASSWORD);
        signIn.signOut(token);
        assertThat(sessions.find(token)).isEmpty();
    }

    @Test
    void unknownNumberAndWrongPasswordAreAnsweredAlike() {
        assertThat(codeOf("nobody", PASSWORD))
                .isEqualTo(codeOf(student, "wrong"))
                .isEqualTo(codeOf("MyRealPassword!7\n\u0000", "wrong"))
                .isEqualTo("signin.error.wrong");
        assertThat(count("SELECT count(*) FROM shared.audit_entry WHERE subject LIKE '%MyRealPassword%'"))
                .isZero();
        assertThat(count("SELECT count(*) FROM signin.sign_in_failure WHERE number LIKE '%nobody%'"))
                .isZero();
    }

    @Test
    void ofThirtyWrongPasswordsAtOnceFiveAreChecked() {
        List<String> answers = atOnce(30, i -> codeOf(student, "wrong" + i));
        assertThat(answers).filteredOn("signin.error.wrong"::equals).hasSize(5);
        assertThat(answers).filteredOn(ProofNeeded.CODE::equals).hasSize(25);
    }

    @Test
    void aNumberUnderAttackOpensForTheRightPasswordWithItsProofOrOnAKnownDevice() {
        String device = signIn.signInNow(typed(PASSWORD)).device();
        attack();
        ProofNeeded asked = asked();

        ProofOfWork proof = SampleReckoning.of(asked.challenge(), asked.bits());
        assertThat(codeOf(typed(PASSWORD).with(proof, null))).isEqualTo("signed in");
        assertThat(codeOf(typed(PASSWORD).with(proof, null))).isEqualTo(ProofNeeded.CODE);
        assertThat(codeOf(onDevice(PASSWORD, device))).isEqualTo("signed in");
        for (int i = 0; i < 5; i++) {
            assertThat(codeOf(onDevice("wrong", device))).isEqualTo("signin.error.wrong");
        }
        assertThat(codeOf(onDevice(PASSWORD, device))).isEqualTo(ProofNeeded.CODE);
        assertThat(codeOf(school.student(), PASSWORD)).isEqualTo("signed in");
    }

    @Test
    void anAddressWithManyFailuresIsAskedForAProofEvenWhoWaitedAlready() {
        String origin = "198.51.100.7";
        Throttle.Reservation early = throttle.reserve("early", origin, null, null);
        Throttle.Reservation vouched = new Throttle.Reservation(0, "vouched", origin, true);
        write("INSERT INTO signin.sign_in_failure (at, number, origin) SELECT now(), 'n' || i, '" + origin
                + "' FROM generate_series(1, 400) i");
        throttle.lookAgain(early);

        write("UPDATE signin.sign_in_failure SET decided = true WHERE number LIKE 'n%' AND origin = '" + origin + "'");
        assertThatThrownBy(() -> throttle.lookAgain(early)).isInstanceOf(ProofNeeded.class);
        throttle.lookAgain(vouched);
        assertThatThrownBy(() -> throttle.reserve("late", origin, null, null)).isInstanceOf(ProofNeeded.class);
        assertThat(count("SELECT count(*) FROM signin.sign_in_failure WHERE number IN ('early', 'late')"))
                .isZero();
    }

    @Test
    void whileFortySignInAtOnceThePoolIsFree() {
        List<SignInTry> people = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            people.add(SignInTry.here(school.student(), PASSWORD, null, "test"));
        }
        List<CompletableFuture<SignedIn>> waiting = people.stream()
                .map(tried -> signIn.signIn(tried).toCompletableFuture())
                .toList();
        List<Connection> held = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                held.add(dataSource.getConnection());
            }
            assertThat(waiting).anyMatch(stage -> !stage.isDone());
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            held.forEach(SignInIT::close);
        }
        assertThat(waiting).allSatisfy(stage -> assertThat(stage.join().token()).isNotBlank());
    }

    @Test
    void aHashOfOlderParametersIsRenewed() {
        write("UPDATE signin.account SET password_hash = '" + cheap() + "' WHERE person_id = " + idOf(student));
        assertThat(codeOf(student, PASSWORD)).isEqualTo("signed in");
        assertThat(count(
                        "SELECT count(*) FROM signin.account WHERE password_hash LIKE '%m=19456,t=2,p=1%' AND person_id = "
                                + idOf(student)))
                .isEqualTo(1);
        assertThat(codeOf(student, PASSWORD)).isEqualTo("signed in");
    }

    @Test
    void aPasswordOfTheSchoolExpires() {
        write(
                "UPDATE signin.account SET must_change = true, changed_at = changed_at - INTERVAL '15 days' WHERE person_id = "
                        + idOf(student));
        assertThat(codeOf(student, PASSWORD)).isEqualTo("signin.error.oneTimeExpired");
        assertThat(codeOf(student, "wrong")).isEqualTo("signin.error.wrong");
    }

    @Test
    void whoHasLeftMayReadForAWhileAndThenNotComeAnyMore() {
        String token = opened(student, PASSWORD);
        leave(student, 89);
        assertThat(sessions.find(token)).isPresent();
        assertThat(codeOf(student, PASSWORD)).isEqualTo("signed in");

        String other = school.student();
        String open = opened(other, PASSWORD);
        leave(other, 91);
        assertThat(sessions.find(open)).isEmpty();
        assertThat(codeOf(other, PASSWORD)).isEqualTo("signin.error.closed");
        assertThat(codeOf(other, "wrong")).isEqualTo("signin.error.wrong");
    }

    @Test
    void aSignInEndsAfterDaysHoweverOftenItIsUsedAndIsSweptAway() {
        String token = opened(student, PASSWORD);
        write("UPDATE signin.sign_in_session SET created_at = created_at - INTERVAL '8 days' WHERE person_id = "
                + idOf(student));
        write(
                "INSERT INTO signin.sign_in_failure (at, number, origin) VALUES (TIMESTAMPTZ '2020-01-01', 'old', 'old')");
        assertThat(sessions.find(token)).isEmpty();
        currentUser.asSystem(sweep::run);
        assertThat(count("SELECT count(*) FROM signin.sign_in_session WHERE person_id = " + idOf(student)))
                .isZero();
        assertThat(count("SELECT count(*) FROM signin.sign_in_failure WHERE number = 'old'"))
                .isZero();
    }

    @Test
    void oneSeesTheOwnSignInsAndEndsThem() {
        String phone = opened(student, PASSWORD);
        String laptop = opened(student, PASSWORD);
        String stranger = opened(school.student(), PASSWORD);
        String strangers = as(stranger, () -> own.list().get(0).id());

        assertThat(as(laptop, () -> own.list()))
                .hasSize(2)
                .filteredOn(OwnSignIn::current)
                .hasSize(1);
        as(laptop, () -> {
            own.end(strangers);
            own.endOthers();
            return true;
        });

        assertThat(sessions.find(phone)).isEmpty();
        assertThat(sessions.find(laptop)).isPresent();
        assertThat(sessions.find(stranger)).isPresent();
        assertThatThrownBy(() -> own.list()).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> own.endOthers()).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> own.end(strangers)).isInstanceOf(Forbidden.class);
    }

    @Test
    void ownPasswordEndsAllOtherSignIns() {
        String other = opened(student, PASSWORD);
        String mine = opened(student, PASSWORD);
        as(mine, () -> {
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
        opened(student, PASSWORD);
        for (String deed : List.of("UPDATE shared.audit_entry SET action = 'x'", "DELETE FROM shared.audit_entry")) {
            transaction.begin();
            try {
                assertThatThrownBy(() -> em.createNativeQuery(deed).executeUpdate())
                        .isInstanceOf(PersistenceException.class)
                        .hasMessageContaining("permission denied");
            } finally {
                transaction.rollback();
            }
        }
    }

    private void attack() {
        for (int i = 0; i < 6; i++) {
            codeOf(student, "wrong" + i);
        }
    }

    private ProofNeeded asked() {
        try {
            signIn.signInNow(typed(PASSWORD));
            throw new AssertionError("no proof was asked for");
        } catch (ProofNeeded asked) {
            return asked;
        }
    }

    private void leave(String number, int daysAgo) {
        write("UPDATE people.person SET status = 'GRADUATED' WHERE number = '" + number + "'");
        write(
                "INSERT INTO people.person_change (person_id, at, field, before, after, document) SELECT id, now() - INTERVAL '"
                        + daysAgo
                        + " days', 'STATUS', 'ENROLLED', 'GRADUATED', 'test' FROM people.person WHERE number = '"
                        + number + "'");
    }

    private static String cheap() {
        return Argon2Factory.create(Argon2Types.ARGON2id).hash(1, 8_192, 1, PASSWORD.toCharArray());
    }

    private SignInTry typed(String password) {
        return onDevice(password, null);
    }

    private SignInTry onDevice(String password, @Nullable String device) {
        return SignInTry.here(student, password, device, "test");
    }

    private String opened(String number, String password) {
        return signIn.signInNow(SignInTry.here(number, password, null, "test")).token();
    }

    private String codeOf(String number, String password) {
        return codeOf(SignInTry.here(number, password, null, "test"));
    }

    private String codeOf(SignInTry tried) {
        try {
            signIn.signInNow(tried);
            return "signed in";
        } catch (ProofNeeded asked) {
            return ProofNeeded.CODE;
        } catch (DomainError refused) {
            return refused.code();
        }
    }

    private <T> T as(String token, java.util.function.Supplier<T> deed) {
        Identity me = sessions.find(token).orElseThrow();
        SampleCaller.came(me, token);
        return currentUser.as(me, deed);
    }

    private static <T> List<T> atOnce(int many, IntFunction<T> deed) {
        ExecutorService threads = Executors.newFixedThreadPool(many);
        CyclicBarrier start = new CyclicBarrier(many);
        try {
            List<CompletableFuture<T>> all = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                int number = i;
                all.add(CompletableFuture.supplyAsync(
                        () -> {
                            await(start);
                            return deed.apply(number);
                        },
                        threads));
            }
            return all.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdown();
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private long idOf(String number) {
        return count("SELECT id FROM people.person WHERE number = '" + number + "'");
    }

    private long count(String query) {
        return ((Number) em.createNativeQuery(query).getSingleResult()).longValue();
    }

    private void write(String statement) {
        try {
            transaction.begin();
            em.createNativeQuery(statement).executeUpdate();
            transaction.commit();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
