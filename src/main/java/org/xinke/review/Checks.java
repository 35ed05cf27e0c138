package org.xinke.review;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.xinke.authoring.source.Problems;
import org.xinke.authoring.source.Schema;
import org.xinke.authoring.source.SourceFile;
import org.xinke.authoring.source.YamlDocument;
import org.xinke.content.ContentRejected;

/** {@code checks.yaml}: where the check of the course draws its lines. */
public record Checks(
        double keyLongestShare,
        double keyPositionShare,
        double stemSimilarity,
        List<String> forbiddenOptions,
        List<String> forbiddenStems,
        Choice choice,
        Alike alike,
        Hard hard,
        String helpNumbers,
        Lesson lesson,
        Diagram diagram,
        Objective objective,
        Bank bank,
        Guides guides) {
    public static Checks of(Path folder) throws ContentRejected {
        Problems problems = new Problems();
        return SourceFile.read(folder, folder.resolve("checks.yaml"), problems)
                .flatMap(source -> YamlDocument.parse(source, problems))
                .filter(yaml -> Schema.of("checks").accepts(yaml, problems))
                .map(yaml -> yaml.as(Checks.class))
                .orElseThrow(() -> new ContentRejected(problems.sorted()));
    }

    /**
     * How far the key may be told by its tone.
     *
     * @param keyCountShare of the multiple choices with as many options, those with the same number of keys, at most
     * @param placeShare of self-checks and case sets, those whose key stands at one place: from, to
     * @param absolute words, as a pattern
     * @param absoluteShare of wrong options that hold one, at most
     * @param absoluteFalse of statements that hold one, those that are wrong, at most
     */
    record Choice(
            double keyCountShare,
            List<Double> placeShare,
            String absolute,
            double absoluteShare,
            double absoluteFalse) {}

    /** How like each other two questions may be in stem, key and reason. */
    record Alike(double sameUnit, double acrossUnits) {}

    /**
     * What is hard to read.
     *
     * @param topics patterns; a question that matches is marked
     * @param reviewed what a psychologist reads
     * @param mentions so many make a lesson one on a hard topic
     */
    record Hard(List<String> topics, String reviewed, int mentions) {}

    /**
     * What a lesson holds at least.
     *
     * @param characters Chinese characters of the whole, from and to
     * @param concept of its concept pages with their checks and what their pictures say, from and to
     * @param moreSelfChecks lessons that hold more than the others
     * @param notedUnits whose lessons begin with a content note and a way round
     * @param reviewedUnits that a psychologist reads, and whose lessons name the help first and last
     * @param help the number that counts as naming the help
     */
    record Lesson(
            List<Integer> characters,
            List<Integer> concept,
            int diagrams,
            int selfChecks,
            Map<String, Integer> moreSelfChecks,
            int sources,
            List<String> notedUnits,
            List<String> reviewedUnits,
            String help) {
        int selfChecks(String id) {
            return moreSelfChecks.getOrDefault(id, selfChecks);
        }
    }

    /**
     * Whether a picture can be read on a phone.
     *
     * @param screen pixels that a picture has there
     * @param letters pixels of its smallest letter then
     */
    record Diagram(int screen, double letters) {}

    /**
     * How much an objective is examined.
     *
     * @param questions of knowledge and skill, at least
     * @param unitShare of the unit's questions, at most
     * @param attitudeQuestions at most
     * @param exam the blueprint that reaches every objective of knowledge and skill
     * @param examPoints that an objective counts there on average, at most
     */
    record Objective(int questions, double unitShare, int attitudeQuestions, String exam, double examPoints) {}

    /**
     * How far papers differ.
     *
     * @param times each slot of these blueprints can be drawn
     * @param roundTimes on the way round the hard topics
     * @param papers that are drawn to see
     * @param overlap of two papers, at most
     * @param pairs of papers that may by chance have more in common
     */
    record Bank(int questions, Map<String, Integer> times, int roundTimes, int papers, double overlap, double pairs) {}

    /**
     * Plans and activities.
     *
     * @param slides from, to
     * @param sheets to print, by how their titles begin
     * @param roundSheet the one of them that only a guide with a content note has: the work of the way round
     */
    record Guides(
            int classPlans,
            int activities,
            List<Integer> slides,
            int slideLines,
            List<String> sheets,
            String roundSheet) {}
}
