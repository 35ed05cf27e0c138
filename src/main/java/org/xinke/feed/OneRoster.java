package org.xinke.feed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The rows of OneRoster 1.2 (CSV binding, gradebook). The parts of the records are the columns, in the order of the
 * standard. In a bulk file status and dateLastModified stay empty.
 */
final class OneRoster {
    static final List<Property> MANIFEST = List.of(
            new Property("manifest.version", "1.0"),
            new Property("oneroster.version", "1.2"),
            new Property("file.academicSessions", "absent"),
            new Property("file.categories", "bulk"),
            new Property("file.classes", "absent"),
            new Property("file.classResources", "absent"),
            new Property("file.courses", "absent"),
            new Property("file.courseResources", "absent"),
            new Property("file.demographics", "absent"),
            new Property("file.enrollments", "absent"),
            new Property("file.lineItemLearningObjectiveIds", "absent"),
            new Property("file.lineItems", "bulk"),
            new Property("file.lineItemScoreScales", "absent"),
            new Property("file.orgs", "absent"),
            new Property("file.resources", "absent"),
            new Property("file.resultLearningObjectiveIds", "absent"),
            new Property("file.results", "bulk"),
            new Property("file.resultScoreScales", "absent"),
            new Property("file.roles", "absent"),
            new Property("file.scoreScales", "absent"),
            new Property("file.userProfiles", "absent"),
            new Property("file.userResources", "absent"),
            new Property("file.users", "absent"),
            new Property("source.systemName", "Xinke"),
            new Property("source.systemCode", "xinke"));

    private OneRoster() {}

    record Property(String propertyName, String value) {}

    record Category(String sourcedId, String status, String dateLastModified, String title, String weight) {}

    record LineItem(
            String sourcedId,
            String status,
            String dateLastModified,
            String title,
            String description,
            LocalDate assignDate,
            LocalDate dueDate,
            String classSourcedId,
            String categorySourcedId,
            String academicSessionSourcedId,
            int resultValueMin,
            int resultValueMax,
            String schoolSourcedId) {}

    /** A student is known by 学号, a class by the code of the 教学班. */
    record Result(
            String sourcedId,
            String status,
            String dateLastModified,
            String lineItemSourcedId,
            String studentSourcedId,
            String scoreStatus,
            BigDecimal score,
            LocalDate scoreDate,
            String comment,
            String textScore,
            String classSourcedId,
            boolean inProgress,
            boolean incomplete,
            boolean late,
            boolean missing) {}
}
