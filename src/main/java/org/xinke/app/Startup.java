package org.xinke.app;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xinke.app.warming.Warming;
import org.xinke.coverage.Coverage;
import org.xinke.shared.CurrentUser;
import org.xinke.vault.Vault;

/**
 * The order in which the house opens: schema, course, and whom the course binds. When it cannot open, the process ends, so that
 * whoever watches over it starts it again: Payara Micro itself would stay and answer 404 for ever.
 */
@Singleton
@jakarta.ejb.Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Startup {
    static final int CANNOT_OPEN = 70;

    private static final Logger LOG = Logger.getLogger(Startup.class.getName());

    @Inject
    CurrentUser currentUser;

    @Inject
    Migrations migrations;

    @Inject
    CourseLoading courseLoading;

    @Inject
    Coverage coverage;

    @Inject
    Vault vault;

    @Inject
    FirstDay firstDay;

    @Inject
    Warming warming;

    @PostConstruct
    public void open() {
        try {
            vault.unlock();
            migrations.run();
            currentUser.asSystem(() -> {
                courseLoading.load();
                coverage.derive();
                firstDay.sayWhereToBegin();
            });
            warming.begin();
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "服务没能开门，进程结束 · the server cannot open and ends: {0}", FirstLines.of(e));
            // no exit: it would wait for the server, which waits for this deployment
            Runtime.getRuntime().halt(CANNOT_OPEN);
        }
    }
}
