package org.xinke.directory.ui;

import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinke.directory.PersonFile;
import org.xinke.directory.PersonFilter;
import org.xinke.people.PersonKind;
import org.xinke.people.StudentStatus;
import org.xinke.shared.Role;
import org.xinke.shared.ui.Words;
import org.xinke.tables.About;

/** The words of these pages, in the reader's language. */
final class DirectoryWords extends Words {
    DirectoryWords(Locale locale, Clock clock) {
        super(locale, clock.getZone());
    }

    /** What stands above the list, for who takes it along. */
    About about(PersonFilter filter) {
        PersonKind kind = filter.kind();
        return About.of(
                say("directory.menu"),
                kind == null ? "" : say("directory.kind." + kind),
                filter.role().isEmpty() ? "" : roleChoice(filter.role()),
                filter.text().isBlank() ? "" : say("directory.sought", filter.text()));
    }

    String status(@Nullable StudentStatus status) {
        return status == null ? "" : say("people.status." + status);
    }

    String field(String field) {
        return say("directory.field." + field);
    }

    String role(Role role, @Nullable String college) {
        String name = say("people.role." + role);
        return college == null ? name : say("people.roleOf", name, college);
    }

    /** One line of the history. */
    String what(PersonFile.Entry entry) {
        String field = field(entry.field());
        String before = entry.before();
        String after = entry.after();
        if (entry.field().equals("PASSWORD")) {
            return say("directory.gavePassword");
        }
        if (entry.field().equals("FACTOR")) {
            return say("directory.tookFactor");
        }
        if (entry.field().equals("RELEASED")) {
            return say("directory.releasedField", field(Objects.requireNonNullElse(before, "")));
        }
        if (before == null) {
            return after == null ? field : say("directory.gave", field, value(entry.field(), after));
        }
        return after == null
                ? say("directory.took", field, value(entry.field(), before))
                : say("directory.change", field, value(entry.field(), before), value(entry.field(), after));
    }

    private String value(String field, String value) {
        return switch (field) {
            case "STATUS" -> say("people.status." + value);
            case "ROLE" -> roleOf(value);
            default -> value;
        };
    }

    /** One of the filter's choices: a role, any, or whatever. */
    String roleChoice(String choice) {
        return choice.equals("ALL") || choice.equals("ANY")
                ? say("directory.role." + choice)
                : role(Role.valueOf(choice), null);
    }

    /** What somebody of the staff may do here. */
    String roles(@Nullable String labels) {
        return labels == null
                ? ""
                : Stream.of(labels.split(",")).map(this::roleOf).collect(Collectors.joining("、"));
    }

    private String roleOf(String label) {
        int at = label.indexOf('@');
        return at < 0
                ? role(Role.valueOf(label), null)
                : role(Role.valueOf(label.substring(0, at)), label.substring(at + 1));
    }
}
