package org.xinke.app;

import jakarta.annotation.sql.DataSourceDefinition;

/**
 * The connection pool; a connection that died with the database is noticed before it is lent, one that was looked at within the
 * last second is not asked again: in an exam that would be a third round trip beside the two of a save. What nothing may
 * last longer than, {@link TimedDataSource} says. It is the only resource of
 * a transaction, so there is nothing to agree on in two phases.
 */
@DataSourceDefinition(
        name = "java:app/jdbc/xinke",
        className = "org.xinke.app.TimedDataSource",
        url = "${MPCONFIG=xinke.db.url}",
        user = "${MPCONFIG=xinke.db.user}",
        password = "${MPCONFIG=xinke.db.password}",
        initialPoolSize = 2,
        minPoolSize = 2,
        maxPoolSize = 30,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
            "fish.payara.validate-atmost-once-period-in-seconds=1",
            "fish.payara.fail-all-connections=true",
            "fish.payara.max-wait-time-in-millis=10000",
            "tcpKeepAlive=true"
        })
final class Database {
    private Database() {}
}
