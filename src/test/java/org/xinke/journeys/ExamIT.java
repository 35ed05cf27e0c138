package org.xinke.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.xinke.testing.Running;
import org.xinke.testing.Visitor;

/** An exam that never loses an answer. */
class ExamIT {
    @Test
    void answersSurviveTheSuddenDeathOfTheServer() throws Exception {
        try (Visitor student = Visitor.onPhone().signedInAs("20260011")) {
            Paper paper = Paper.start(student);
            paper.choose(0).saysSaved();
            student.looksRight("paper");
            paper.next().choose(1).saysSaved();
            Running.server().killServer();
            paper.next().choose(2).says("离线");
            Running.server().startServer();
            paper.saysSaved();
            student.page().reload();
            Paper again = Paper.at(student.page()).first();
            again.isChosen(0).next().isChosen(1).next().isChosen(2);
            again.handIn();
        }
    }

    @Test
    void answersGivenOfflineComeInOnceAndWhole() {
        try (Visitor student = Visitor.onPhone().signedInAs("20260012");
                Visitor elsewhere = Visitor.onLaptop().signedInAs("20260012")) {
            Paper paper = Paper.start(student);
            paper.choose(0).saysSaved();
            student.context().setOffline(true);
            paper.choose(1).next().choose(2).next().choose(3).says("离线");
            student.context().setOffline(false);
            paper.saysSaved();
            elsewhere.page().navigate(paper.address());
            Paper there = Paper.at(elsewhere.page()).first();
            there.isChosen(1).next().isChosen(2).next().isChosen(3);
            elsewhere.looksRight("paper");
        }
    }

    @Test
    void newerWindowTakesOverAndTheOlderSaysSo() {
        try (Visitor student = Visitor.onLaptop().signedInAs("20260013")) {
            Paper older = Paper.start(student);
            older.choose(0).saysSaved();
            Page second = student.context().newPage();
            second.navigate(older.address());
            Paper.at(second).first().isChosen(0).choose(1).saysSaved();
            assertThat(student.page().getByText("这份试卷已在别处打开")).isVisible();
            student.page().getByText("回到这里作答").click();
            older.first().isChosen(1);
        }
    }

    @Test
    void resultTellsByUnitWhatWasKnownAndWhereToReadAgain() {
        try (Visitor student = Visitor.onPhone().signedInAs("20260014")) {
            Paper paper = Paper.start(student);
            paper.choose(0).saysSaved();
            paper.handIn();
            student.page().getByText("查看结果").click();
            assertThat(student.page().locator("main h1")).isVisible();
            assertThat(student.page().locator("main")).containsText(Pattern.compile("我掌握了什么|从哪里再读起"));
            assertThat(student.page().locator("main a[href*='lessons/']").first())
                    .isVisible();
            student.looksRight("result");
        }
    }
}
