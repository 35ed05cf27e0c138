package org.xinke.sitting;

import jakarta.annotation.sql.DataSourceDefinition;

/**
 * Connections for the saves of an exam alone, so that nothing else can starve them; one for each worker, and what the first
 * minutes after an outage need. Each statement is its own transaction. The rest is as in the application's own pool.
 */
@DataSourceDefinition(
        name = SittingPool.NAME,
        className = "org.xinke.app.TimedDataSource",
        url = "${MPCONFIG=xinke.db.url}",
        user = "${MPCONFIG=xinke.db.user}",
        password = "${MPCONFIG=xinke.db.password}",
        transactional = false,
        initialPoolSize = 1,
        minPoolSize = 1,
        maxPoolSize = 8,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
            "fish.payara.validate-atmost-once-period-in-seconds=1",
            "fish.payara.fail-all-connections=true",
            "fish.payara.max-wait-time-in-millis=5000",
            "tcpKeepAlive=true"
        })
final class SittingPool {
    static final String NAME = "java:app/jdbc/sitting";

    private SittingPool() {}
}
