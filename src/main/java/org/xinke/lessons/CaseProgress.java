package org.xinke.lessons;

import java.util.List;
import java.util.Set;
import org.xinke.content.Block;

/**
 * How far a case has unfolded: a stage opens when every question before it is answered or skipped.
 *
 * @param stages those that are open
 * @param finished nothing is hidden any more; now comes the discussion
 */
public record CaseProgress(List<Block.Stage> stages, boolean finished) {
    public static CaseProgress of(Block.CaseStudy study, Set<String> answered) {
        int open = 0;
        boolean settled = true;
        for (Block.Stage stage : study.stages()) {
            if (!settled) {
                break;
            }
            open++;
            settled = stage.questions().stream().allMatch(question -> answered.contains(question.id()));
        }
        return new CaseProgress(
                study.stages().subList(0, open),
                settled && open == study.stages().size());
    }
}
