package org.xinke.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinke.people.NewStudents;
import org.xinke.people.PersonName;
import org.xinke.people.PersonNumber;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.sql.Sql;
import org.xinke.signin.ways.SchoolProof;
import org.xinke.signin.ways.SignInWay;

/**
 * Sign-ins that the school itself has proved. Only {@code org.xinke.sso} may call this: whoever calls it vouches for the
 * number (checked by the structure test).
 */
@ApplicationScoped
@Transactional(dontRollbackOn = SecondStepNeeded.class)
public class SchoolSessions {
    @Inject
    Sql sql;

    @Inject
    SignInSessions sessions;

    @Inject
    Accounts accounts;

    @Inject
    Audit audit;

    @Inject
    NewStudents newStudents;

    @Inject
    SecondStep secondStep;

    /**
     * @return the secret for the cookie; empty when the school's number is nobody here
     * @throws SecondStepNeeded when the person has a second factor, and the school's word is not enough
     */
    @Allowed(anyone = true)
    public Optional<String> open(SchoolProof proof, @Nullable String agent) {
        if (!isKnown(PersonNumber.of(proof.number())) && !made(proof)) {
            audit.record(
                    "signin.unknown",
                    "number:" + proof.number(),
                    null,
                    proof.way().name());
            return Optional.empty();
        }
        Account account = accounts.find(PersonNumber.of(proof.number())).orElseThrow();
        if (account.closed()) {
            audit.record(
                    "signin.closed",
                    "number:" + proof.number(),
                    null,
                    proof.way().name());
            return Optional.empty();
        }
        secondStep.ask(account.personId(), proof);
        return Optional.of(sessions.open(proof, agent));
    }

    /**
     * The school says that a session of its own is over.
     *
     * @return how many sign-ins ended here; none is no error
     */
    @Allowed(anyone = true)
    public int end(SignInWay way, String session) {
        int ended = sessions.endBySchool(way, session);
        if (ended > 0) {
            audit.record("signin.signOutBySchool", "sign-ins:" + ended, null, way.name());
        }
        return ended;
    }

    private boolean isKnown(PersonNumber number) {
        return sql.of("SELECT 1 FROM people.person WHERE lower(number) = :number")
                .set("number", number.key())
                .any();
    }

    private boolean made(SchoolProof proof) {
        SchoolProof.Newcomer newcomer = proof.newcomer();
        if (newcomer == null || !enter(proof, newcomer)) {
            return false;
        }
        audit.record("signin.madeStudent", "person:" + proof.number(), null, "class " + newcomer.classCode());
        return true;
    }

    private boolean enter(SchoolProof proof, SchoolProof.Newcomer newcomer) {
        return newStudents.enter(
                PersonNumber.of(proof.number()),
                PersonName.of(newcomer.name()),
                newcomer.classCode(),
                proof.way().name());
    }
}
