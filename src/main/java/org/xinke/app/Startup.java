package org.xinke.app;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.xinke.coverage.Coverage;
import org.xinke.shared.CurrentUser;
import org.xinke.vault.Vault;

/** The order in which the house opens: schema, course, and whom the course binds. */
@Singleton
@jakarta.ejb.Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Startup {
    @Resource(lookup = "java:app/jdbc/xinke")
    DataSource dataSource;

    @Inject
    CurrentUser currentUser;

    @Inject
    CourseLoading courseLoading;

    @Inject
    Coverage coverage;

    @Inject
    Vault vault;

    @PostConstruct
    public void open() {
        vault.unlock();
        Migrations.run(dataSource);
        currentUser.asSystem(() -> {
            courseLoading.load();
            coverage.derive();
        });
    }
}
