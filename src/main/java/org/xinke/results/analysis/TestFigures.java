package org.xinke.results.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * How an exam did as a measure.
 *
 * @param papers marked
 * @param mean of the totals, in points
 * @param deviation standard deviation of the totals, of a sample
 * @param alpha 信度, Cronbach's α over the places of the paper; negative ones are given as they are; empty for fewer than two places or
 *     totals that never differ
 * @param error standard error of measurement, in points
 * @param items by item
 */
public record TestFigures(
        int papers,
        double mean,
        double deviation,
        OptionalDouble alpha,
        OptionalDouble error,
        List<ItemFigures> items) {
    public static TestFigures of(List<Paper> papers) {
        double[] totals = papers.stream().mapToDouble(Paper::total).toArray();
        double deviation = Math.sqrt(Moments.variance(totals));
        OptionalDouble alpha = alpha(papers, totals);
        OptionalDouble error = alpha.isPresent()
                ? OptionalDouble.of(deviation * Math.sqrt(1 - alpha.getAsDouble()))
                : OptionalDouble.empty();
        return new TestFigures(papers.size(), Moments.mean(totals), deviation, alpha, error, items(papers, totals));
    }

    private static OptionalDouble alpha(List<Paper> papers, double[] totals) {
        Map<Integer, double[]> places = new TreeMap<>();
        for (int i = 0; i < papers.size(); i++) {
            for (Response response : papers.get(i).responses()) {
                places.computeIfAbsent(response.place(), place -> new double[papers.size()])[i] = response.earned();
            }
        }
        int count = places.size();
        double variance = Moments.variance(totals);
        if (count < 2 || variance == 0) {
            return OptionalDouble.empty();
        }
        double within = places.values().stream().mapToDouble(Moments::variance).sum();
        return OptionalDouble.of(count / (count - 1.0) * (1 - within / variance));
    }

    private static List<ItemFigures> items(List<Paper> papers, double[] totals) {
        Thirds thirds = Thirds.of(totals);
        Map<Long, List<Met>> met = new TreeMap<>();
        for (int i = 0; i < papers.size(); i++) {
            for (Response response : papers.get(i).responses()) {
                met.computeIfAbsent(response.item(), item -> new ArrayList<>())
                        .add(new Met(response, totals[i], thirds.upper(i), thirds.lower(i)));
            }
        }
        return met.entrySet().stream()
                .map(entry -> item(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static ItemFigures item(long item, List<Met> met) {
        double[] shares =
                met.stream().mapToDouble(one -> one.response().share()).toArray();
        double[] totals = met.stream().mapToDouble(Met::total).toArray();
        double[] others = met.stream()
                .mapToDouble(one -> one.total() - one.response().earned())
                .toArray();
        return new ItemFigures(
                item,
                met.size(),
                Moments.mean(shares),
                discrimination(met),
                Moments.correlation(shares, totals),
                Moments.correlation(shares, others),
                options(met));
    }

    private static OptionalDouble discrimination(List<Met> met) {
        double upper = met.stream().mapToDouble(Met::upper).sum();
        double lower = met.stream().mapToDouble(Met::lower).sum();
        if (upper == 0 || lower == 0) {
            return OptionalDouble.empty();
        }
        double best = met.stream()
                        .mapToDouble(one -> one.upper() * one.response().share())
                        .sum()
                / upper;
        double rest = met.stream()
                        .mapToDouble(one -> one.lower() * one.response().share())
                        .sum()
                / lower;
        return OptionalDouble.of(best - rest);
    }

    private static Map<Integer, ItemFigures.OptionFigures> options(List<Met> met) {
        Map<Integer, ItemFigures.OptionFigures> options = new TreeMap<>();
        for (Met one : met) {
            for (int place : one.response().chosen()) {
                options.merge(
                        place,
                        new ItemFigures.OptionFigures(1, one.upper(), one.lower()),
                        (a, b) -> new ItemFigures.OptionFigures(
                                a.chosen() + b.chosen(), a.upper() + b.upper(), a.lower() + b.lower()));
            }
        }
        return options;
    }

    /** An item on the paper of a student who had this total. */
    private record Met(Response response, double total, double upper, double lower) {}
}
