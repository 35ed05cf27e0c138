package org.xinke.journeys;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinke.testing.Visitor;

/** Every page, on a phone and on a laptop: axe finds nothing and nothing scrolls sideways. */
class PagesIT {
    /** Each person stays signed in: a new one for each page would fetch the whole bundle again. */
    private static final Map<String, Visitor> VISITORS = new TreeMap<>();

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
        "20260020, notices",
        "20260020, notices/settings",
        "20260020, password",
        "20260020, no-such-page",
        "teacher01, ",
        "teacher01, sections",
        "teacher01, grades",
        "teacher01, announcements",
        "teacher01, announcements/robots",
        "jwc01, ",
        "jwc01, coverage",
        "jwc01, plans",
        "jwc01, people",
        "jwc01, people/20260020",
        "admin01, people/teacher01",
        "jwc01, roster/imports",
        "jwc01, terms",
        "jwc01, terms/1",
        "jwc01, coverage?by=CAMPUS",
        "jwc01, coverage?state=DUE",
        "jwc01, self-check",
        "jwc01, grades",
        "jwc01, grades/1",
        "college01, coverage",
        "center01, ",
        "admin01, ",
        "admin01, feed",
        "admin01, notices/house",
        ", sign-in",
        ", help"
    })
    void isAccessibleAndFits(@Nullable String number, @Nullable String path) {
        String who = number == null ? "" : number;
        String picture = (who.isEmpty() ? "anyone" : who) + "-" + (path == null ? "home" : path.replace('/', '-'));
        Visitor visitor = VISITORS.computeIfAbsent(who, PagesIT::visitor);
        visitor.narrows();
        visitor.open(path == null ? "" : path).waitForSelector("h1");
        visitor.looksRight(picture);
        visitor.widens();
        // lists have other columns there, and know it when they come
        if (visitor.page().locator("vaadin-grid").count() > 0) {
            visitor.open(path == null ? "" : path).waitForSelector("h1");
        }
        visitor.looksRight(picture);
    }

    @AfterAll
    static void leave() {
        VISITORS.values().forEach(Visitor::close);
        VISITORS.clear();
    }

    private static Visitor visitor(String number) {
        return number.isEmpty() ? Visitor.onPhone() : Visitor.onPhone().signedInAs(number);
    }
}
