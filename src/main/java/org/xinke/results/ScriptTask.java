package org.xinke.results;

import org.xinke.exams.attempts.WrittenMarks.Script;

/**
 * A script on a marker's desk.
 *
 * @param label stands for the name
 * @param judgement what the marker has done so far
 * @param state who reads it: a first, a second marker or the lead
 */
public record ScriptTask(ScriptId id, int label, ScriptState state, Script script, Judgement judgement) {
    ScriptTask withJudgement(Judgement other) {
        return new ScriptTask(id, label, state, script, other);
    }
}
