package org.xinke.results;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.xinke.exams.ExamId;
import org.xinke.questions.BankQuestion;
import org.xinke.questions.Explained;
import org.xinke.questions.Html;
import org.xinke.questions.PaperAnswer;
import org.xinke.questions.QuestionVersions;
import org.xinke.results.analysis.ItemFigures;
import org.xinke.results.analysis.Paper;
import org.xinke.results.analysis.Response;
import org.xinke.results.analysis.TestFigures;
import org.xinke.shared.Allowed;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;

/** Gathers what an exam's papers earned; what it means is reckoned in {@link TestFigures}. */
@ApplicationScoped
@Transactional
public class AnalysisQueries {
    @Inject
    Sql sql;

    @Inject
    QuestionVersions questions;

    @Inject
    ResultSettings settings;

    /** Of several attempts of a student the best counts. */
    @Allowed({Role.LEAD, Role.ACADEMIC_AFFAIRS})
    public ItemAnalysis analysis(ExamId exam) {
        Head head = sql.of("""
                        SELECT e.title, b.full_points,
                               (SELECT count(*) FROM exams.best_attempt a WHERE a.exam_id = e.id AND a.passed)
                          FROM exams.exam e
                          JOIN papers.blueprint_line b ON b.id = e.blueprint_id
                         WHERE e.id = :exam""").set("exam", exam.value()).first(Head.class).orElseThrow(NotFound::new);
        TestFigures figures = TestFigures.of(papers(exam));
        return new ItemAnalysis(head.title(), head.full(), head.passed(), figures, items(figures), objectives(exam));
    }

    /** One row a paper, so that ten thousand of them stay ten thousand rows. */
    private List<Paper> papers(ExamId exam) {
        return sql.of("""
                        SELECT string_agg(concat_ws(':', question_version_id, position, earned, points, coalesce(chosen, '')), ';'
                                          ORDER BY position)
                          FROM exams.marked_response
                         WHERE exam_id = :exam
                         GROUP BY attempt_id
                         ORDER BY attempt_id""").set("exam", exam.value()).values(String.class).stream()
                .map(AnalysisQueries::paper)
                .toList();
    }

    private static Paper paper(String line) {
        return new Paper(
                Arrays.stream(line.split(";")).map(AnalysisQueries::response).toList());
    }

    private static Response response(String cell) {
        String[] part = cell.split(":", -1);
        List<Integer> chosen = part[4].isEmpty()
                ? List.of()
                : Arrays.stream(part[4].split(",")).map(Integer::valueOf).toList();
        return new Response(
                Long.parseLong(part[0]),
                Integer.parseInt(part[1]),
                Double.parseDouble(part[2]),
                Double.parseDouble(part[3]),
                chosen);
    }

    private List<ItemAnalysis.Item> items(TestFigures figures) {
        Map<Long, BankQuestion> bank = questions
                .of(figures.items().stream().map(ItemFigures::item).toList())
                .stream()
                .collect(Collectors.toMap(BankQuestion::versionId, Function.identity()));
        return figures.items().stream()
                .map(item -> item(Objects.requireNonNull(bank.get(item.item())), item))
                .sorted(Comparator.comparing(ItemAnalysis.Item::questionId))
                .toList();
    }

    private ItemAnalysis.Item item(BankQuestion question, ItemFigures figures) {
        List<Integer> asInTheBank = question.shuffles().stream()
                .flatMap(size -> IntStream.range(0, size).boxed())
                .toList();
        List<Explained.Option> options = question.kind().options(PaperAnswer.of(asInTheBank, null));
        return new ItemAnalysis.Item(
                question.questionId(),
                question.type(),
                Html.words(question.stem()),
                options,
                figures,
                figures.flags(settings.thresholds(), options.size()));
    }

    private List<ItemAnalysis.Objective> objectives(ExamId exam) {
        return sql.of("""
                        SELECT u.title, o.text, count(*), round(sum(r.earned) / sum(r.points), 3)
                          FROM exams.marked_response r
                          JOIN questions.version_topic t ON t.version_id = r.question_version_id
                          JOIN course.objective o ON o.id = t.objective_id
                          JOIN course.unit u ON u.id = o.unit_id
                         WHERE r.exam_id = :exam
                         GROUP BY u.title, u.position, o.text, o.position
                         ORDER BY u.position, o.position""").set("exam", exam.value()).list(ItemAnalysis.Objective.class);
    }

    record Head(String title, BigDecimal full, int passed) {}
}
