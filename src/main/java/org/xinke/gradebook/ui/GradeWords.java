package org.xinke.gradebook.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.xinke.gradebook.GradeLine;
import org.xinke.grading.ExamStanding;
import org.xinke.grading.GradePart;
import org.xinke.grading.GradeSoFar;
import org.xinke.grading.GradeStanding;
import org.xinke.grading.Saying;
import org.xinke.grading.SetAside;
import org.xinke.shared.ui.Words;

/** Grades as words. */
final class GradeWords extends Words {
    GradeWords(Locale locale, ZoneId zone) {
        super(locale, zone);
    }

    String standing(GradeStanding standing) {
        return say("gradebook.standing." + standing);
    }

    String part(GradePart part) {
        return say("grading.part." + part);
    }

    /** What counts how much, and what of it is there. */
    String part(GradeSoFar.Part part) {
        BigDecimal earned = part.earned();
        BigDecimal asked = part.asked();
        BigDecimal worth = part.worth();
        return earned != null && asked != null && worth != null
                ? say(
                        "gradebook.soFarHours",
                        part(part.part()),
                        plain(part.weight()),
                        plain(earned),
                        plain(asked),
                        plain(worth.setScale(1, RoundingMode.DOWN)))
                : say(
                        "gradebook.soFarExam",
                        part(part.part()),
                        plain(part.weight()),
                        say("gradebook.soFarExam." + part.standing()));
    }

    /** What stands in the way of a publication, or what the last one was. */
    String about(GradeLine line) {
        Instant at = line.publishedAt();
        if (line.standing() == GradeStanding.PUBLISHED && at != null) {
            return say("gradebook.publishedOn", day(at));
        }
        SetAside aside = line.aside();
        if (line.standing() == GradeStanding.ASIDE && aside != null) {
            return say("gradebook.asideAbout", say("gradebook.aside." + aside));
        }
        List<String> missing = new ArrayList<>();
        missing(missing, GradePart.QUIZ, line.quizStanding());
        missing(missing, GradePart.FINAL, line.examStanding());
        if (!line.enoughPractice()) {
            missing.add(say("gradebook.practiceShort"));
        }
        return missing.isEmpty() ? say("gradebook.nothingMissing") : String.join(say("gradebook.and"), missing);
    }

    private void missing(List<String> missing, GradePart part, ExamStanding standing) {
        if (standing != ExamStanding.DONE) {
            missing.add(say("grading.missing." + standing, part(part)));
        }
    }

    String result(BigDecimal points, boolean passed) {
        return say(passed ? "gradebook.resultPassed" : "gradebook.resultFailed", plain(points));
    }

    /** A verdict only where there can be one: before the last exam the points are those so far. */
    String total(GradeLine line) {
        if (line.standing() == GradeStanding.WAITING || line.standing() == GradeStanding.ASIDE) {
            return say("gradebook.resultSoFar", plain(line.shownPoints()));
        }
        Boolean passed = line.publishedPassed();
        boolean published = line.publishedPoints() != null && line.shownPoints().equals(line.publishedPoints());
        return result(line.shownPoints(), published && passed != null ? passed : line.passed());
    }

    /** How a grade came about. */
    UnorderedList how(List<Saying> sayings) {
        UnorderedList list = new UnorderedList();
        sayings.forEach(saying -> list.add(new ListItem(saying.text(locale()))));
        return list;
    }
}
