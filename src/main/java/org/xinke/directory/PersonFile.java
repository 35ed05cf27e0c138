package org.xinke.directory;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinke.people.HeldRole;
import org.xinke.people.PersonKind;
import org.xinke.people.StudentStatus;

/** All about one person that the school's lists and hands have said. */
public record PersonFile(Facts facts, List<HeldRole> roles, List<String> held, List<Entry> history) {
    /** @param held fields that an import leaves alone */
    public PersonFile {
        roles = List.copyOf(roles);
        held = List.copyOf(held);
        history = List.copyOf(history);
    }

    public boolean student() {
        return facts.kind() == PersonKind.STUDENT;
    }

    public record Facts(
            long id,
            String number,
            String name,
            PersonKind kind,
            @Nullable StudentStatus status,
            @Nullable Long classId,
            @Nullable String className,
            @Nullable String major,
            @Nullable String college,
            @Nullable String section,
            boolean localPassword,
            @Nullable Instant lastSignIn,
            long version) {}

    /** A line of the history: who changed what when, by which document. */
    public record Entry(
            Instant at,
            String field,
            @Nullable String before,
            @Nullable String after,
            String document,
            @Nullable String by) {}
}
