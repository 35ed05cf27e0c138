package org.xinke.gradebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xinke.grading.ExamKind;
import org.xinke.grading.GradePart;
import org.xinke.grading.GradeScheme;
import org.xinke.grading.Points;

/**
 * {@code xinke.grades.*}: how grades are worked out and handed to the registrar; what each means stands in
 * {@code microprofile-config.properties}. Weights and the pass mark are the course's.
 */
@ApplicationScoped
public class GradeSettings {
    @Inject
    @ConfigProperty(name = "xinke.grades.quiz")
    String quiz;

    @Inject
    @ConfigProperty(name = "xinke.grades.final")
    String last;

    @Inject
    @ConfigProperty(name = "xinke.grades.resit")
    String resit;

    @Inject
    @ConfigProperty(name = "xinke.grades.practice.share")
    BigDecimal practiceShare;

    @Inject
    @ConfigProperty(name = "xinke.grades.decimals")
    int decimals;

    @Inject
    @ConfigProperty(name = "xinke.grades.export.columns")
    String columns;

    @Inject
    @ConfigProperty(name = "xinke.grades.export.course")
    String courseCode;

    /** What an exam of this blueprint is to the grade: mostly one thing or nothing. */
    List<ExamKind> kinds(String blueprint) {
        return Stream.of(ExamKind.values())
                .filter(kind -> codes(kind).contains(blueprint))
                .toList();
    }

    /** The blueprints whose exams count. */
    List<String> blueprints() {
        return Stream.of(ExamKind.values())
                .flatMap(kind -> codes(kind).stream())
                .distinct()
                .toList();
    }

    /** Without half the practice hours, or whatever share is set, nobody passes. */
    List<GradeScheme.Hurdle> hurdles() {
        return List.of(new GradeScheme.Hurdle(GradePart.PRACTICE, practiceShare.multiply(Points.FULL)));
    }

    int decimals() {
        return decimals;
    }

    /** Of the Excel file for the registrar. */
    public String columns() {
        return columns;
    }

    /** As the registrar knows the course. */
    public String courseCode() {
        return courseCode;
    }

    private List<String> codes(ExamKind kind) {
        String codes =
                switch (kind) {
                    case QUIZ -> quiz;
                    case FINAL -> last;
                    case RESIT -> resit;
                };
        return Arrays.stream(codes.split(",")).map(String::strip).toList();
    }
}
