package org.xinke.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinke.authoring.CourseFolder;
import org.xinke.content.LessonContent;
import org.xinke.content.LessonPage;
import org.xinke.testing.Visitor;

/** Every page of every lesson on the narrowest phone: it opens, nothing scrolls sideways, axe finds nothing. */
class LessonsIT {
    private static final Path PICTURES = Path.of("target/it/pictures");
    /** Pages that are kept to be looked at: one of each kind, from different parts of the course. */
    private static final Set<String> LOOKED_AT = Set.of(
            "L1-P3", "L2-P6", "L3-P5", "L4-P3", "L5-P4", "L6-P4", "L7-P3", "L8-P7", "L10-P5", "L12-P4", "L14-P4",
            "L15-P5", "L16-P2");
    /** Goes where a link within the application goes, without loading everything again. */
    private static final String GO = """
            path => {
              const link = document.createElement('a');
              link.href = path;
              link.setAttribute('router-link', '');
              document.body.append(link);
              link.click();
              link.remove();
            }""";

    private static final String ARRIVED = """
            ([path, title]) => location.pathname.endsWith(path)
                && document.querySelector('h1')?.textContent === title""";
    private static final String LOOK = """
            async () => {
              const found = await axe.run(document.querySelector('.xk-lesson'),
                  {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations']});
              const words = found.violations.map(it => it.id + ': ' + it.nodes[0].html.slice(0, 200));
              const root = document.documentElement;
              if (root.scrollWidth > root.clientWidth) {
                words.push('scrolls sideways by ' + (root.scrollWidth - root.clientWidth));
              }
              for (const picture of document.querySelectorAll('.xk-lesson img')) {
                if (picture.getBoundingClientRect().width < 280) {
                  words.push('picture too small to read: ' + picture.alt.slice(0, 40));
                }
              }
              return words;
            }""";

    private Visitor student;

    @BeforeEach
    void signIn() {
        student = Visitor.onSmallPhone().signedInAs("20260041");
    }

    @AfterEach
    void leave() {
        student.close();
    }

    @Test
    void everyPageOfEveryLessonFitsAndIsAccessible() throws Exception {
        List<String> found = new ArrayList<>();
        Page page = student.open("course");
        page.waitForSelector("h1");
        page.evaluate(axe());
        for (LessonContent lesson : CourseFolder.read(Path.of("content")).lessons()) {
            if (lesson.contentNote() != null) {
                found.addAll(noteOf(lesson, page));
            }
            for (LessonPage here : lesson.pages()) {
                found.addAll(look("lessons/" + lesson.id() + "/" + here.id(), here.title(), here.id(), page));
            }
        }
        assertThat(found).isEmpty();
    }

    private static List<String> noteOf(LessonContent lesson, Page page) {
        page.evaluate(GO, "lessons/" + lesson.id());
        page.waitForSelector(".xk-note");
        List<String> found = words(page, lesson.id() + "-note");
        assertThat(page.locator(".xk-note").textContent())
                .contains(Objects.requireNonNull(lesson.contentNote()).wayRound());
        picture(page, lesson.id() + "-note");
        page.locator(".xk-note vaadin-button").first().click();
        page.waitForFunction(
                "title => document.querySelector('h1')?.textContent === title",
                lesson.pages().get(0).title());
        return found;
    }

    private static List<String> look(String path, String title, String id, Page page) {
        page.evaluate(GO, path);
        page.waitForFunction(ARRIVED, List.of(path, title));
        List<String> found = words(page, id);
        if (LOOKED_AT.contains(id)) {
            picture(page, id);
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private static List<String> words(Page page, String where) {
        return ((List<String>) page.evaluate(LOOK))
                .stream().map(words -> where + ": " + words).toList();
    }

    private static void picture(Page page, String name) {
        page.evaluate("document.querySelectorAll('img').forEach(it => it.loading = 'eager')");
        page.waitForFunction("[...document.images].every(it => it.complete)");
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(PICTURES.resolve("lesson-" + name + "-small.png")));
    }

    private static String axe() throws IOException {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
