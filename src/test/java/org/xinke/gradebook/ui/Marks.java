package org.xinke.gradebook.ui;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinke.gradebook.GradeLine;
import org.xinke.gradebook.GradeQueries;
import org.xinke.gradebook.GradeTerm;
import org.xinke.gradebook.PublishedGrade;
import org.xinke.gradebook.SectionGrades;
import org.xinke.grading.ExamStanding;
import org.xinke.grading.GradePart;
import org.xinke.grading.GradeStanding;
import org.xinke.grading.GradedPart;
import org.xinke.grading.Saying;
import org.xinke.grading.SetAside;
import org.xinke.grading.Sitting;
import org.xinke.shared.NotFound;

/** One section: one student published, two ready, one absent, one waiting, one deferred. */
class Marks extends GradeQueries {
    static final Instant DECEMBER = Instant.parse("2026-12-28T02:00:00Z");

    private static final List<Saying> HOW = List.of(
            new Saying(
                    "grading.how.note",
                    List.of(
                            new Saying(
                                    "grading.partLine",
                                    List.of(
                                            new Saying("grading.part.FINAL", List.of()),
                                            new BigDecimal("70.00"),
                                            new BigDecimal("40"),
                                            new BigDecimal("28.0000"))),
                            new Saying("grading.how.RESIT", List.of()))),
            new Saying("grading.how.sum", List.of(new BigDecimal("76"))));

    final List<String> asked = new ArrayList<>();
    boolean empty;

    @Override
    public List<GradeTerm> terms() {
        return empty ? List.of() : List.of(new GradeTerm(3, "秋季学期"), new GradeTerm(2, "春季学期"));
    }

    @Override
    public List<SectionGrades> sections(long termId) {
        return termId == 3 ? List.of(section(7)) : List.of();
    }

    @Override
    public SectionGrades section(long id) {
        if (id != 7) {
            throw new NotFound();
        }
        return new SectionGrades(
                7, "001", "心理 001 班", "秋季学期", "程静", 6, 2, 1, 1, 1, 1, 1, new BigDecimal("76"), DECEMBER, "程静", "都看过了");
    }

    @Override
    public List<GradeLine> lines(long sectionId, String standing, int offset, int limit) {
        asked.add(standing);
        return Stream.of(
                        line("1", ExamStanding.DONE, GradeStanding.PUBLISHED, null, 11L),
                        line("2", ExamStanding.DONE, GradeStanding.READY, null, null),
                        line("3", ExamStanding.DONE, GradeStanding.READY, null, null),
                        line("4", ExamStanding.ABSENT, GradeStanding.INCOMPLETE, null, null),
                        line("5", ExamStanding.OPEN, GradeStanding.WAITING, null, null),
                        line("6", ExamStanding.ABSENT, GradeStanding.ASIDE, SetAside.DEFERRED, null))
                .filter(line -> standing.isEmpty() || line.standing().name().equals(standing))
                .skip(offset)
                .limit(limit)
                .toList();
    }

    @Override
    public PublishedGrade published(long gradeId) {
        return new PublishedGrade(
                gradeId,
                "mental-health",
                "1",
                "云1",
                "秋季学期",
                Sitting.FIRST,
                1,
                new BigDecimal("76"),
                true,
                "成绩单",
                null,
                DECEMBER,
                60,
                List.of(new GradedPart(
                        GradePart.FINAL, new BigDecimal("70"), new BigDecimal("40"), ExamStanding.DONE, null)),
                HOW);
    }

    private static GradeLine line(
            String number,
            ExamStanding exam,
            GradeStanding standing,
            @Nullable SetAside aside,
            @Nullable Long gradeId) {
        BigDecimal points = new BigDecimal("76");
        return new GradeLine(
                Long.parseLong(number),
                number,
                "云" + number,
                "软件 1 班",
                Sitting.FIRST,
                points,
                points,
                points,
                points,
                ExamStanding.DONE,
                points,
                exam,
                true,
                points,
                true,
                standing,
                aside,
                gradeId,
                gradeId == null ? null : points,
                gradeId == null ? null : true,
                gradeId == null ? null : 1,
                gradeId == null ? null : DECEMBER,
                HOW);
    }
}
