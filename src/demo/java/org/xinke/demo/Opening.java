package org.xinke.demo;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xinke.coverage.Coverage;
import org.xinke.shared.CurrentUser;

/** Fills the school once the house is open; the application is not ready before. */
@Singleton
@Startup
@DependsOn("Startup")
@TransactionManagement(TransactionManagementType.BEAN)
public class Opening {
    private static final int CANDIDATES = 90;
    private static final int WRITERS = 30;

    @Inject
    @ConfigProperty(name = "xinke.demo.students")
    int students;

    @Inject
    @ConfigProperty(name = "xinke.demo.progress")
    boolean halfATermBehind;

    @Inject
    CurrentUser currentUser;

    @Inject
    School school;

    @Inject
    Coverage coverage;

    @Inject
    Quiz quiz;

    @Inject
    MarkedHalf markedHalf;

    @Inject
    Phone phone;

    @PostConstruct
    public void fill() {
        currentUser.asSystem(() -> {
            school.make(students);
            phone.enrol();
            coverage.derive();
            if (halfATermBehind) {
                school.progress(students);
                coverage.derive();
                quiz.candidates("quiz-u1", CANDIDATES).forEach(quiz::sit);
                quiz.candidates("mock", WRITERS).forEach(quiz::sit);
                markedHalf.mark();
            }
        });
    }
}
