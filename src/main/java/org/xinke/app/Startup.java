package org.xinke.app;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.xinke.coverage.Coverage;
import org.xinke.roster.RosterJobs;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Settings;

/** The order in which the house opens: schema, course, in a demo the people, and whom the course binds. */
@Singleton
@jakarta.ejb.Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Startup {
    private static final int DEMO_ATTEMPTS = 90;

    @Resource(lookup = "java:app/jdbc/xinke")
    DataSource dataSource;

    @Inject
    Settings settings;

    @Inject
    CurrentUser currentUser;

    @Inject
    CourseLoading courseLoading;

    @Inject
    DemoData demoData;

    @Inject
    DemoAttempts demoAttempts;

    @Inject
    Coverage coverage;

    @Inject
    RosterJobs rosterJobs;

    @PostConstruct
    public void open() {
        Migrations.run(dataSource);
        currentUser.asSystem(() -> {
            courseLoading.load();
            if (settings.demoStudents() > 0) {
                demoData.make(settings.demoStudents());
            }
            coverage.derive();
            if (settings.demoProgress()) {
                demoData.progress(settings.demoStudents());
                coverage.derive();
                demoAttempts.candidates(DEMO_ATTEMPTS).forEach(demoAttempts::sit);
            }
        });
        rosterJobs.watch();
    }
}
