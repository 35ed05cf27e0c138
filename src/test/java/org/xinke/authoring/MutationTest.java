package org.xinke.authoring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import org.xinke.content.ContentRejected;
import org.xinke.review.ContentReport;

/** However a file is damaged, the reader gives a course or a list of errors and never breaks. */
class MutationTest {
    private static final List<String> SPLINTERS = List.of(
            "",
            "\n",
            "---\n",
            "<!-- ",
            " -->",
            "{",
            "}",
            "[",
            "]",
            ":",
            "- ",
            "\t",
            "#",
            "## ",
            "```\n",
            "> ",
            "|",
            "*",
            "_",
            "<",
            "&",
            "\0",
            "\uFFFD",
            "\uD83D",
            "!",
            "![](",
            "&a",
            "*a",
            "? ",
            "%",
            "@",
            "`",
            "\"",
            "'",
            "0x",
            "1e999",
            "~",
            "null",
            "<!-- /case -->",
            "<!-- check {id: L1-C9} -->",
            "<!-- page {} -->",
            "<!DOCTYPE x>",
            "- [x] ",
            "1. ",
            "!!int ",
            "|\n",
            "<<: ");

    private static @Nullable Path folder;

    /**
     * @param at where, as a share of the file's length
     * @param gone how many characters are lost there
     * @param put what comes instead
     */
    record Damage(String file, double at, int gone, String put) {
        String to(String text) {
            int from = (int) (at * text.length());
            return text.substring(0, from) + put + text.substring(Math.min(text.length(), from + gone));
        }
    }

    @BeforeContainer
    static void makeFolder() throws Exception {
        folder = Files.createTempDirectory("mutation");
    }

    @AfterContainer
    static void removeFolder() throws Exception {
        if (folder != null) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    // the same damages in each run; draw others by hand, with more tries, to find what is still hidden
    @Property(tries = 250, seed = "-7272720264656949773")
    @SuppressWarnings("NullAway")
    void readsOrTells(@ForAll("damages") List<Damage> damages) {
        TinyCourse course = new TinyCourse(folder);
        damages.forEach(damage -> course.write(damage.file(), damage.to(course.text(damage.file()))));
        try {
            ContentReport.of(course.root());
        } catch (ContentRejected e) {
            if (e.errors().isEmpty()
                    || e.errors().stream().anyMatch(error -> error.expected().contains("!authoring"))) {
                throw new AssertionError("no words for an error: " + e.errors());
            }
        }
    }

    @Provide
    Arbitrary<List<Damage>> damages() {
        Arbitrary<String> files = Arbitraries.of(TinyCourse.FILES);
        Arbitrary<Double> places = Arbitraries.doubles().between(0, 0.999).ofScale(3);
        Arbitrary<Integer> lengths = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, Arbitraries.integers().between(0, 3)),
                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(0, 400)));
        Arbitrary<String> splinters = Arbitraries.of(SPLINTERS);
        return net.jqwik.api.Combinators.combine(files, places, lengths, splinters)
                .as(Damage::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }
}
