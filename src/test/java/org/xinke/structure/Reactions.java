package org.xinke.structure;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.jobs.Job;

/**
 * Who hears what: events with those who fire and observe them, triggers that write after another row, rounds that look again
 * and again. All names with their feature.
 */
record Reactions(
        Map<String, Set<String>> fired,
        Map<String, Set<String>> observed,
        List<Schemas.Trigger> triggers,
        Set<String> rounds) {
    static Reactions in(JavaClasses classes, List<Schemas.Trigger> triggers) {
        Reactions found = new Reactions(new TreeMap<>(), new TreeMap<>(), triggers, new TreeSet<>());
        classes.forEach(found::look);
        return found;
    }

    private void look(JavaClass type) {
        boolean fires = type.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Event.class)
                        && call.getName().startsWith("fire"));
        if (fires) {
            type.getFields().stream().flatMap(Reactions::event).forEach(event -> add(fired, event, type));
        }
        for (JavaMethod method : type.getMethods()) {
            method.getParameters().stream()
                    .filter(parameter ->
                            parameter.isAnnotatedWith(Observes.class) || parameter.isAnnotatedWith(ObservesAsync.class))
                    .forEach(parameter -> observed.computeIfAbsent(
                                    House.shortName(parameter.getRawType()), name -> new TreeSet<>())
                            .add(House.shortName(type) + when(parameter)));
        }
        if (isRound(type)) {
            rounds.add(House.shortName(type));
        }
    }

    /** A job in the register of {@code shared}, or whoever waits by himself. */
    private static boolean isRound(JavaClass type) {
        return !House.feature(type.getPackageName()).equals("shared")
                && (type.isAssignableTo(Job.class)
                        || type.getFields().stream()
                                .anyMatch(field -> field.getRawType().isAssignableTo(ScheduledExecutorService.class)));
    }

    private static Stream<JavaClass> event(JavaField field) {
        return field.getRawType().isEquivalentTo(Event.class) && field.getType() instanceof JavaParameterizedType event
                ? Stream.of(event.getActualTypeArguments().get(0).toErasure())
                : Stream.of();
    }

    /** Empty for the usual: at once, in the transaction of whoever fires. */
    private static String when(JavaParameter parameter) {
        if (parameter.isAnnotatedWith(ObservesAsync.class)) {
            return " (on its own)";
        }
        TransactionPhase phase = parameter.getAnnotationOfType(Observes.class).during();
        return phase == TransactionPhase.IN_PROGRESS
                ? ""
                : " (" + phase.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ")";
    }

    private static void add(Map<String, Set<String>> map, JavaClass event, JavaClass type) {
        map.computeIfAbsent(House.shortName(event), name -> new TreeSet<>()).add(House.shortName(type));
    }

    /** Events of ours that nobody hears, or that nobody fires. */
    Set<String> unused() {
        Set<String> unused = new TreeSet<>(fired.keySet());
        unused.removeAll(observed.keySet());
        observed.keySet().stream()
                .filter(name -> name.contains(".") && !fired.containsKey(name))
                .forEach(unused::add);
        return unused;
    }

    String table() {
        StringBuilder table = new StringBuilder("| what | said by | heard by | means |\n|---|---|---|---|\n");
        Set<String> events = new TreeSet<>(fired.keySet());
        events.addAll(observed.keySet());
        for (String event : events) {
            row(table, "`" + event + "`", names(fired.get(event)), names(observed.get(event)), "event, at once");
        }
        for (Schemas.Trigger trigger : triggers) {
            String written = "a row of `" + trigger.table() + "`";
            row(table, written, "whoever writes it", "`" + trigger.function() + "`", "trigger, same statement");
        }
        rounds.forEach(
                round -> row(table, "time passes", "the clock", "`" + round + "`", "round, looks again and again"));
        return table.toString();
    }

    private static void row(StringBuilder table, String... cells) {
        table.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String names(@Nullable Set<String> names) {
        return names == null
                ? "–"
                : names.stream().map(name -> "`" + name + "`").collect(joining(", "));
    }
}
