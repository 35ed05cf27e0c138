package org.xinke.signin;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import org.xinke.people.PersonNumber;
import org.xinke.shared.Allowed;
import org.xinke.shared.Role;
import org.xinke.signin.ways.SchoolProof;
import org.xinke.signin.ways.SignInWay;

/** A sign-in of nobody that is taken back, so that the first real one does not pay for the compiler. */
@ApplicationScoped
@Transactional
public class Rehearsal {
    /** No number of a person has a stroke. */
    private static final String NOBODY = "no/body";

    @Resource
    TransactionSynchronizationRegistry transaction;

    @Inject
    SignInSteps steps;

    @Inject
    SignInSessions sessions;

    @Inject
    Accounts accounts;

    @Allowed(Role.SYSTEM)
    public void signIn() {
        steps.begin(new SignInTry(NOBODY, "", null, null, null, null, NOBODY));
        accounts.find(PersonNumber.of(NOBODY));
        sessions.find(sessions.open(new SchoolProof(SignInWay.PASSWORD, NOBODY, null, null, null), null));
        transaction.setRollbackOnly();
    }
}
