package org.xinke.review;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.xinke.authoring.CourseFolder;
import org.xinke.authoring.Guide;
import org.xinke.authoring.GuideReader;
import org.xinke.authoring.source.Problems;
import org.xinke.content.BlueprintContent;
import org.xinke.content.ContentRejected;
import org.xinke.content.CourseContent;
import org.xinke.shared.Texts;

/** The course in numbers, and what an editor has to put right. {@code mvn -Pcontent-check} prints it. */
public final class ContentReport {
    private final CourseContent course;
    private final Checks checks;
    private final ExamWeights exam;
    private final List<ObjectiveCoverage> matrix;
    private final Findings findings = new Findings();

    private ContentReport(Path folder) throws ContentRejected {
        this.course = CourseFolder.read(folder);
        this.checks = Checks.of(folder);
        Problems problems = new Problems();
        List<GuideReader.Draft> drafts = new GuideReader(folder, problems).read();
        List<Guide> guides = drafts.stream().map(GuideReader.Draft::guide).toList();
        this.exam = course.blueprints().stream()
                .filter(blueprint -> blueprint.id().equals(checks.objective().exam()))
                .findFirst()
                .map(this::weights)
                .orElseGet(ExamWeights::new);
        this.matrix = new Traceability(course, guides, exam).matrix();
        new GuideRules(checks, course, problems).check(drafts);
        new SyllabusRules(course, guides, matrix, exam, problems).check(folder);
        new TextbookRules(course, problems).check(folder);
        new DiagramRules(checks.diagram(), course, problems).check(folder);
        rules(folder, problems);
    }

    /** Reads the folder and looks at everything; the course need not be perfect, but readable. */
    public static ContentReport of(Path folder) throws ContentRejected {
        return new ContentReport(folder);
    }

    /** Prints the report and ends with 1 when there are findings. The only argument: the folder. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            ContentReport report = of(Path.of(arguments.length == 0 ? "content" : arguments[0]));
            out.println(report.table());
            report.findings().forEach(finding -> out.println("✗ " + finding));
            if (!report.findings().isEmpty()) {
                throw new IllegalStateException(words("found", report.findings().size()));
            }
            out.println(words("clean"));
        } catch (ContentRejected e) {
            e.errors().forEach(error -> out.println("✗ " + error));
            throw new IllegalStateException(words("unreadable", e.errors().size()), e);
        }
    }

    /** What has to be put right, one sentence each. */
    public List<String> findings() {
        return findings.sentences();
    }

    /** Lessons, questions and objectives, as Markdown tables. */
    public String table() {
        return new ReportTables(course, matrix, checks).text();
    }

    private ExamWeights weights(BlueprintContent blueprint) {
        return ExamWeights.of(blueprint, course.questions());
    }

    private void rules(Path folder, Problems problems) throws ContentRejected {
        ObjectiveRules objectives = new ObjectiveRules(checks.objective(), findings);
        matrix.forEach(objectives::check);
        new LessonRules(checks.lesson(), findings).check(course);
        new QuestionRules(checks, findings).check(course.questions());
        new ChoiceRules(checks.choice(), findings).check(course.questions());
        new KeyPlaces(checks.choice(), findings).check(course);
        new Likeness(checks.alike(), findings).check(course.questions());
        new HardTopics(checks, findings).check(course);
        new HelpNumbers(checks, course, problems).check(folder);
        new BankRules(checks.bank(), findings).check(course);
        findings.add(problems);
        SafeMessaging.of(folder).check(folder).forEach(findings::add);
    }

    private static String words(String key, Object... arguments) {
        return Texts.get(Texts.CHINESE, "authoring.report." + key, arguments);
    }
}
