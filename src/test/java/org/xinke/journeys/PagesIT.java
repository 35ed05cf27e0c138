package org.xinke.journeys;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinke.testing.Visitor;

/** Every page, on a phone and on a laptop: axe finds nothing and nothing scrolls sideways. */
class PagesIT {
    /** Of each person a phone and a laptop that stay signed in: a new one for each page would fetch the whole bundle again. */
    private static final Map<String, List<Visitor>> VISITORS = new TreeMap<>();

    @ParameterizedTest
    @CsvSource({
        "20260020, ",
        "20260020, course",
        "20260020, lessons/L1",
        "20260020, lessons/L1/L1-P3",
        "20260020, lessons/L4",
        "20260020, lessons/L9/L9-P9",
        "20260020, lessons/L2/L2-P10",
        "20260020, lessons/L7/L7-P5",
        "20260020, practice",
        "20260020, practice/L2/L2-B1",
        "20260020, practice/L2/L2-B2",
        "20260020, practice/L7/L7-B1",
        "20260020, exams",
        "20260020, hours",
        "20260020, grade",
        "20260020, password",
        "20260020, no-such-page",
        "teacher01, ",
        "teacher01, sections",
        "teacher01, grades",
        "jwc01, ",
        "jwc01, coverage",
        "jwc01, plans",
        "jwc01, people",
        "jwc01, people/20260020",
        "admin01, people/teacher01",
        "jwc01, roster/imports",
        "jwc01, coverage?by=CAMPUS",
        "jwc01, coverage?state=DUE",
        "jwc01, self-check",
        "jwc01, grades",
        "jwc01, grades/1",
        "college01, coverage",
        "center01, ",
        "admin01, ",
        "admin01, feed",
        ", sign-in",
        ", help"
    })
    void isAccessibleAndFits(@Nullable String number, @Nullable String path) {
        for (Visitor visitor : visitors(number == null ? "" : number)) {
            visitor.open(path == null ? "" : path).waitForSelector("h1");
            visitor.looksRight(
                    (number == null ? "anyone" : number) + "-" + (path == null ? "home" : path.replace('/', '-')));
        }
    }

    @AfterAll
    static void leave() {
        VISITORS.values().forEach(both -> both.forEach(Visitor::close));
        VISITORS.clear();
    }

    private static List<Visitor> visitors(String number) {
        return VISITORS.computeIfAbsent(number, x -> Stream.of(Visitor.onPhone(), Visitor.onLaptop())
                .map(visitor -> number.isEmpty() ? visitor : visitor.signedInAs(number))
                .toList());
    }
}
