package org.xinke.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinke.people.RosterChanged;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;

/**
 * Sign-ins that the school itself has proved. Only {@code org.xinke.sso} may call this: whoever calls it vouches for the
 * number (checked by the structure test).
 */
@ApplicationScoped
@Transactional
public class SchoolSessions {
    @PersistenceContext
    EntityManager em;

    @Inject
    SignInSessions sessions;

    @Inject
    Audit audit;

    @Inject
    Event<RosterChanged> rosterChanged;

    /** @return the secret for the cookie; empty when the school's number is nobody here */
    @Allowed(anyone = true)
    public Optional<String> open(SchoolProof proof, @Nullable String agent) {
        if (isUnknown(proof.number()) && !made(proof)) {
            audit.record(
                    "people.signInUnknown",
                    "number:" + proof.number(),
                    null,
                    proof.way().name());
            return Optional.empty();
        }
        return Optional.of(sessions.open(proof, agent));
    }

    /**
     * The school says that a session of its own is over.
     *
     * @return how many sign-ins ended here; none is no error
     */
    @Allowed(anyone = true)
    public int end(Way way, String session) {
        int ended = em.createNativeQuery("DELETE FROM signin.sign_in_session WHERE way = ?1 AND school_key = ?2")
                .setParameter(1, way.name())
                .setParameter(2, SessionToken.hash(session))
                .executeUpdate();
        if (ended > 0) {
            audit.record("people.signOutBySchool", "sign-ins:" + ended, null, way.name());
        }
        return ended;
    }

    private boolean isUnknown(String number) {
        return em.createNativeQuery("SELECT 1 FROM people.person WHERE number = ?1")
                .setParameter(1, number)
                .getResultList()
                .isEmpty();
    }

    /** A student needs a class that exists; staff are never made so, for a role decides what they see of others. */
    private boolean made(SchoolProof proof) {
        SchoolProof.Newcomer newcomer = proof.newcomer();
        if (newcomer == null || insert(proof.number(), newcomer) == 0) {
            return false;
        }
        em.createNativeQuery("INSERT INTO people.role_grant (person_id, role) SELECT id, 'STUDENT' FROM people.person"
                        + " WHERE number = ?1 ON CONFLICT DO NOTHING")
                .setParameter(1, proof.number())
                .executeUpdate();
        audit.record("people.madeBySignIn", "person:" + proof.number(), null, "class " + newcomer.classCode());
        rosterChanged.fire(new RosterChanged(proof.way().name()));
        return true;
    }

    private int insert(String number, SchoolProof.Newcomer newcomer) {
        return em.createNativeQuery("""
                        INSERT INTO people.person (number, name, kind, class_id, status)
                        SELECT ?1, ?2, 'STUDENT', c.id, 'ENROLLED' FROM people.school_class c WHERE c.code = ?3
                            ON CONFLICT ON CONSTRAINT person_number_unique DO NOTHING""")
                .setParameter(1, number)
                .setParameter(2, newcomer.name())
                .setParameter(3, newcomer.classCode())
                .executeUpdate();
    }
}
