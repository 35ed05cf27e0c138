package org.xinke.app.warming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the server is warm, or has tried for long enough. */
@Readiness
@ApplicationScoped
public class Warmed implements HealthCheck {
    @Inject
    Warming warming;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("warm").status(warming.isOver()).build();
    }
}
