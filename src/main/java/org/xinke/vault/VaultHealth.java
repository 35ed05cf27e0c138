package org.xinke.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Says which keys are missing. Ready all the same: an exam needs none of the sealed texts. */
@Readiness
@ApplicationScoped
public class VaultHealth implements HealthCheck {
    @Inject
    DataKeys keys;

    @Inject
    KeyStore store;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("sealed texts").up();
        try {
            List<String> missing = store.missing(keys.wrapping().ids());
            if (!missing.isEmpty()) {
                answer.withData("missing keys", String.join(" ", missing));
            }
        } catch (PersistenceException e) {
            answer.withData("missing keys", "unknown: the database is away");
        }
        return answer.build();
    }
}
