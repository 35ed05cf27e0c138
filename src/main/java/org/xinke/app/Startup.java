package org.xinke.app;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.xinke.coverage.Coverage;
import org.xinke.shared.CurrentUser;
import org.xinke.vault.Vault;

/** The order in which the house opens: schema, course, and whom the course binds. */
@Singleton
@jakarta.ejb.Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Startup {
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

    @PostConstruct
    public void open() {
        vault.unlock();
        migrations.run();
        currentUser.asSystem(() -> {
            courseLoading.load();
            coverage.derive();
            firstDay.sayWhereToBegin();
        });
    }
}
