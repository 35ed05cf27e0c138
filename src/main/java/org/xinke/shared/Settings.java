package org.xinke.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Every setting of an installation. What each means, its unit and its default stand in
 * {@code META-INF/microprofile-config.properties}; an environment variable overrides it
 * ({@code xinke.db.url} → {@code XINKE_DB_URL}).
 */
@ApplicationScoped
public class Settings {
    @Inject
    @ConfigProperty(name = "xinke.zone")
    String zone;

    @Inject
    @ConfigProperty(name = "xinke.content.dir")
    String contentDir;

    @Inject
    @ConfigProperty(name = "xinke.proxy")
    boolean behindProxy;

    @Inject
    @ConfigProperty(name = "xinke.exams.grace.seconds")
    int examGraceSeconds;

    @Inject
    @ConfigProperty(name = "xinke.exams.part.share")
    BigDecimal examPartShare;

    @Inject
    @ConfigProperty(name = "xinke.grades.quiz")
    String gradesQuiz;

    @Inject
    @ConfigProperty(name = "xinke.grades.final")
    String gradesFinal;

    @Inject
    @ConfigProperty(name = "xinke.grades.resit")
    String gradesResit;

    @Inject
    @ConfigProperty(name = "xinke.grades.practice.share")
    BigDecimal gradesPracticeShare;

    @Inject
    @ConfigProperty(name = "xinke.grades.decimals")
    int gradesDecimals;

    @Inject
    @ConfigProperty(name = "xinke.grades.export.columns")
    String gradesColumns;

    @Inject
    @ConfigProperty(name = "xinke.grades.export.course")
    String gradesCourseCode;

    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    public Path contentDir() {
        return Path.of(contentDir);
    }

    /** True when a reverse proxy of ours stands in front: then its X-Forwarded-* headers count. */
    public boolean behindProxy() {
        return behindProxy;
    }

    /** Given to a new exam: how long after the deadline a late save still counts. */
    public int examGraceSeconds() {
        return examGraceSeconds;
    }

    /** Given to a new exam: share of the points for a right but incomplete 多选. */
    public BigDecimal examPartShare() {
        return examPartShare;
    }

    public Grades grades() {
        return new Grades(
                gradesQuiz,
                gradesFinal,
                gradesResit,
                gradesPracticeShare,
                gradesDecimals,
                gradesColumns,
                gradesCourseCode);
    }

    /**
     * How grades are worked out and handed to the registrar.
     *
     * @param quiz codes of blueprints, with commas; their exams are the quizzes, and so on
     * @param practiceShare of the practice hours, without which nobody passes
     * @param columns of the Excel file for the registrar
     * @param courseCode as the registrar knows the course
     */
    public record Grades(
            String quiz,
            String exam,
            String resit,
            BigDecimal practiceShare,
            int decimals,
            String columns,
            String courseCode) {}
}
