package org.xinke.content;

import java.util.List;

/** {@code unit.yaml}: a unit of the framework with its objectives. */
public record UnitContent(String id, int part, String title, List<String> lessons, List<Objective> objectives) {
    /** 教学目标. */
    public record Objective(String id, Kind kind, String text) {}

    /** The framework's three goals. */
    public enum Kind {
        KNOWLEDGE,
        SKILL,
        SELF
    }
}
