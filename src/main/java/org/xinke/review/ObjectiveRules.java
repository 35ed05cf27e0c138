package org.xinke.review;

/** An objective that nobody teaches, practises or examines is one in name only; one that is examined too much crowds out the others. */
final class ObjectiveRules {
    private final Checks.Objective limits;
    private final Findings findings;

    ObjectiveRules(Checks.Objective limits, Findings findings) {
        this.limits = limits;
        this.findings = findings;
    }

    void check(ObjectiveCoverage line) {
        if (line.lessons().isEmpty()) {
            find("untaught", line);
        }
        if (line.selfChecks() == 0 && line.trainings().isEmpty()) {
            find("unpractised", line);
        }
        if (line.attitude()) {
            attitude(line);
        } else {
            examined(line);
        }
        if (line.examPoints() > limits.examPoints()) {
            findings.add(
                    "heavyExam", line.id(), limits.exam(), rounded(line.examPoints()), rounded(limits.examPoints()));
        }
    }

    /** An attitude is not graded, by design. */
    private void attitude(ObjectiveCoverage line) {
        if (line.bank() > limits.attitudeQuestions()) {
            findings.add("gradedAttitude", line.id(), line.bank(), limits.attitudeQuestions());
        }
    }

    private void examined(ObjectiveCoverage line) {
        if (line.bank() < limits.questions()) {
            findings.add(
                    "unexamined",
                    line.id(),
                    line.bank(),
                    limits.questions(),
                    line.objective().text());
        } else if (line.examPoints() == 0) {
            findings.add("outOfExam", line.id(), limits.exam(), line.objective().text());
        }
        if (line.bank() > limits.unitShare() * line.unitBank()) {
            findings.add("heavyBank", line.id(), QuestionRules.share(line.bank(), line.unitBank()));
        }
    }

    private void find(String key, ObjectiveCoverage line) {
        findings.add(key, line.id(), line.objective().text());
    }

    private static String rounded(double points) {
        return "%.1f".formatted(points);
    }
}
