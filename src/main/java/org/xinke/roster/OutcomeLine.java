package org.xinke.roster;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import org.xinke.roster.lists.RowProblem;

/**
 * A row and what it does. Lines below zero are people whom the file lacks.
 *
 * @param place class and major of a student
 * @param concerns what somebody must know before it is done
 */
public record OutcomeLine(
        int line,
        Outcome outcome,
        String number,
        String name,
        String place,
        List<Change> changes,
        List<RowProblem> problems,
        List<Concern> concerns) {
    record Stored(
            int line,
            Outcome outcome,
            String number,
            String name,
            String place,
            String changes,
            String problems,
            String concerns) {
        OutcomeLine read() {
            return new OutcomeLine(
                    line,
                    outcome,
                    number,
                    name,
                    place,
                    RosterJson.read(changes, new TypeReference<>() {}),
                    RosterJson.read(problems, new TypeReference<>() {}),
                    RosterJson.read(concerns, new TypeReference<>() {}));
        }
    }
}
