package org.xinke.demo;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.xinke.factor.Enrolment;
import org.xinke.factor.OwnFactors;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Grant;
import org.xinke.shared.Identity;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;

/** One of the demo's people has a second factor; what the phone would know stands in the README. */
@ApplicationScoped
class Phone {
    private static final String OWNER = "admin02";
    private static final String SECRET = "XINKEDEMOXINKEDEMOXINKEDEMOXINKE";

    @Inject
    OwnFactors factors;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Sql sql;

    void enrol() {
        long id = sql.of("SELECT id FROM people.person WHERE number = :number")
                .set("number", OWNER)
                .value(Long.class);
        Identity owner = new Identity(id, OWNER, OWNER, List.of(new Grant(Role.ADMIN, null)), false);
        currentUser.as(
                owner,
                () -> factors.find().isPresent()
                        || !factors.confirm(new Enrolment(SECRET, ""), code(), "")
                                .isEmpty());
    }

    private String code() {
        try {
            TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
            SecretKeySpec key = new SecretKeySpec(new Base32().decode(SECRET), generator.getAlgorithm());
            return generator.generateOneTimePasswordString(key, clock.instant());
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
