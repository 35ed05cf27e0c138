package org.xinke.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the board shows and the alerts ask for is what the application gives. */
class BoardTest {
    private static final Path WATCH = Path.of("docker/watch");
    private static final Pattern METERS =
            Pattern.compile("(?:Metrics\\.(timer|counter|summary|gauge)|(Timer)\\.builder)\\(\\s*\"([a-z.]+)\"");
    private static final Pattern FIGURES = Pattern.compile("\"(xinke\\.[a-z.]+)\"");
    private static final Pattern NAME = Pattern.compile("\\b(?:xinke|http|jvm|process|system)_[a-z_]+\\b");
    private static final PrometheusMeterRegistry ALL = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    private static Set<String> given = Set.of();

    @BeforeAll
    static void whatTheApplicationGives() throws IOException {
        Registry.jvm().forEach(jvm -> jvm.bindTo(ALL));
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                String code = Files.readString(source);
                METERS.matcher(code).results().forEach(BoardTest::meet);
                if (source.toString().endsWith("Figures.java")) {
                    FIGURES.matcher(code).results().forEach(name -> ALL.gauge(name.group(1), 1));
                }
            }
        }
        given = ALL.scrape()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @AfterAll
    static void close() {
        ALL.close();
    }

    @Test
    void theBoardShowsWhatThereIs() throws IOException {
        assertThat(asked(board())).isNotEmpty().isSubsetOf(given);
    }

    @Test
    void theAlertsAskForWhatThereIs() throws IOException {
        assertThat(asked(alerts())).isNotEmpty().isSubsetOf(given);
    }

    @Test
    void whatIsOursIsOnTheBoard() throws IOException {
        String all = String.join("\n", board());
        assertThat(given.stream()
                        .filter(name -> name.startsWith("xinke_"))
                        .map(name -> name.replaceAll("(_seconds)?_(count|sum|max|bucket|total)$", "$1"))
                        .filter(name -> !all.contains(name)))
                .containsOnly("xinke_jobs_tries", "xinke_nodes");
    }

    @Test
    void thereAreSixAlertsAndEachSaysWhatToDo() throws IOException {
        JsonNode rules =
                new YAMLMapper().readTree(WATCH.resolve("alerts.yml").toFile()).at("/groups/0/rules");
        assertThat(rules).hasSize(6).allSatisfy(rule -> {
            assertThat(rule.at("/annotations/summary").asText()).isNotBlank();
            assertThat(rule.at("/annotations/description").asText()).isNotBlank();
            assertThat(rule.at("/labels/severity").asText()).isIn("critical", "warning");
        });
    }

    private static void meet(MatchResult meter) {
        String name = meter.group(3);
        switch (meter.group(1) == null ? "slo" : meter.group(1)) {
            case "timer" -> ALL.timer(name);
            case "counter" -> ALL.counter(name);
            case "summary" -> ALL.summary(name);
            case "gauge" -> ALL.gauge(name, 1);
            default ->
                Timer.builder(name).serviceLevelObjectives(Duration.ofMillis(1)).register(ALL);
        }
    }

    private static List<String> board() throws IOException {
        return expressions(
                new YAMLMapper().readTree(WATCH.resolve("grafana/board.json").toFile()));
    }

    private static List<String> alerts() throws IOException {
        return expressions(new YAMLMapper().readTree(WATCH.resolve("alerts.yml").toFile()));
    }

    private static List<String> expressions(JsonNode file) {
        List<String> all = new ArrayList<>();
        file.findValues("expr").forEach(expression -> all.add(expression.asText()));
        return all;
    }

    private static Set<String> asked(List<String> expressions) {
        return NAME.matcher(String.join("\n", expressions))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
