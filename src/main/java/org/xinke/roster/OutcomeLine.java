package org.xinke.roster;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;

/** A row and what it does. Lines below zero are people whom the file lacks. */
public record OutcomeLine(
        int line, Outcome outcome, String number, String name, List<Change> changes, List<RowProblem> problems) {
    record Stored(int line, Outcome outcome, String number, String name, String changes, String problems) {
        OutcomeLine read() {
            return new OutcomeLine(
                    line,
                    outcome,
                    number,
                    name,
                    RosterJson.read(changes, new TypeReference<>() {}),
                    RosterJson.read(problems, new TypeReference<>() {}));
        }
    }
}
