package org.xinke.figures;

import java.math.BigDecimal;
import java.time.Instant;
import org.xinke.coverage.CoverageState;

/**
 * A bound student in a list: where he stands, and what he has done so far.
 *
 * @param hours counted towards the plan, 学时
 * @param planHours what the plan demands
 * @param examsPassed unit quizzes and exams passed; none of them makes a 通过
 */
public record CoveragePerson(
        String number,
        String name,
        String className,
        String major,
        String college,
        CoverageState state,
        Instant since,
        BigDecimal hours,
        BigDecimal planHours,
        int lessonsDone,
        int examsPassed) {}
