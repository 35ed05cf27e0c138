package org.xinke.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A lesson as its reader sees it. */
final class Lesson {
    /** The beacon reports every 15 seconds by itself. */
    private static final int A_BEACON = 20_000;

    /** Longer than the second that makes a page read in these tests. */
    private static final String SHOWN_LONG_ENOUGH = "since => performance.now() - since > 1500";

    private static final String NOW = "performance.now()";

    private final Page page;

    /** By the browser's clock. */
    private Object shownSince;

    private Lesson(Page page) {
        this.page = page;
        this.shownSince = page.evaluate(NOW);
    }

    static Lesson at(Page page) {
        page.locator(".xk-lesson article h1").waitFor();
        return new Lesson(page);
    }

    String title() {
        return page.locator(".xk-lesson article h1").textContent();
    }

    boolean hasNext() {
        return page.locator(".xk-turn-on").textContent().contains("下一页");
    }

    /** Turns the page when it has been shown long enough to be read. */
    Lesson next() {
        String before = title();
        page.waitForFunction(SHOWN_LONG_ENOUGH, shownSince);
        page.locator(".xk-turn-on").click();
        assertThat(page.locator(".xk-lesson article h1")).not().hasText(before);
        shownSince = page.evaluate(NOW);
        return this;
    }

    /** What is on the page, done as a willing reader does it: nothing when there is nothing to do. */
    Lesson work() {
        unfoldTheCase();
        page.locator("xk-check").all().forEach(this::answer);
        return this;
    }

    private void unfoldTheCase() {
        Locator stages = page.locator(".xk-stage");
        if (page.locator("xk-case").count() == 0) {
            return;
        }
        assertThat(stages).hasCount(1);
        assertThat(page.locator(".xk-discussion")).hasCount(0);
        page.locator("xk-case textarea").fill("正常说的是检查，没有说她难不难受。");
        button("写好了，看下去").click();
        assertThat(stages).hasCount(2);
        button("先跳过").click();
        assertThat(page.locator(".xk-discussion")).isVisible();
    }

    /** Tries until it is right, as anybody may: each option that was chosen says whether it is, and why. */
    private void answer(Locator check) {
        Locator solved = check.locator(".xk-check-status").filter(new Locator.FilterOptions().setHasText("答对了"));
        boolean multiple = check.locator("input[type=checkbox]").count() > 0;
        for (Locator option : check.locator(".xk-option input").all()) {
            if (solved.count() > 0) {
                return;
            }
            option.check();
            if (!multiple) {
                look(check);
            }
        }
        if (multiple) {
            look(check);
            wrong(check)
                    .forEach(place ->
                            check.locator(".xk-option input").nth(place).uncheck());
            look(check);
        }
        assertThat(solved).hasCount(1);
    }

    /** Known by their places: once one of them is taken back, none is called wrong any more. */
    private static List<Integer> wrong(Locator check) {
        List<Locator> options = check.locator(".xk-option").all();
        return IntStream.range(0, options.size())
                .filter(place -> options.get(place).getAttribute("class").contains("xk-wrong"))
                .boxed()
                .toList();
    }

    private static void look(Locator check) {
        check.getByRole(AriaRole.BUTTON).click();
        assertThat(check.locator(".xk-check-status")).containsText(Pattern.compile("答对了|还不全对"));
        assertThat(check.locator(".xk-reason").first()).containsText(Pattern.compile("选对了|再想想|这一项也对|这一项不选"));
    }

    /** Who can read it is said before the field; handed in it does not change any more. */
    Lesson reflect(String text) {
        assertThat(page.locator(".xk-readers")).containsText("只有你所在教学班的任课教师能读");
        page.locator("xk-reflection textarea").fill(text);
        assertThat(page.locator("xk-reflection [role=status]"))
                .containsText("草稿已保存", new LocatorAssertions.ContainsTextOptions().setTimeout(10_000));
        button("交给老师").click();
        button("交上去").click();
        assertThat(page.locator(".xk-reflection-text")).hasText(text);
        return this;
    }

    Lesson saysComplete() {
        assertThat(page.locator(".xk-completion"))
                .containsText("这节课读完了", new LocatorAssertions.ContainsTextOptions().setTimeout(A_BEACON));
        return this;
    }

    private Locator button(String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}
