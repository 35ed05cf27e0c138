package org.xinke.structure;

import java.util.Optional;
import java.util.Set;

/** The head of a migration's statement: what does it make, and whose is it? */
record SqlHead(SqlPhrase phrase) {
    private static final Set<String> MADE = Set.of("TABLE", "VIEW", "SEQUENCE", "FUNCTION", "PROCEDURE", "TRIGGER");
    private static final Set<String> BETWEEN =
            Set.of("OR", "REPLACE", "MATERIALIZED", "CONSTRAINT", "UNLOGGED", "RECURSIVE");
    private static final Set<String> NO_NAME = Set.of("IF", "NOT", "EXISTS", "ONLY");

    /** What kind of thing it makes; not an index, which is part of its table. */
    Optional<String> created() {
        if (!phrase.at(0).is("CREATE")) {
            return Optional.empty();
        }
        int i = 1;
        while (BETWEEN.contains(phrase.at(i).text())) {
            i++;
        }
        return Optional.of(phrase.at(i).text()).filter(MADE::contains);
    }

    boolean makesSchema() {
        return phrase.at(0).is("CREATE") && phrase.at(1).is("SCHEMA");
    }

    Schemas.Trigger trigger() {
        return new Schemas.Trigger(
                nameAfter("TRIGGER"), nameAfter("ON"), nameAfter("FUNCTION"), phrase.has("BEFORE"), phrase);
    }

    String nameAfter(String keyword) {
        for (int i = 0; i < phrase.size(); i++) {
            if (phrase.at(i).is(keyword)) {
                return name(i + 1);
            }
        }
        return "";
    }

    /** The first name with a house: whose table is altered, filled or described. */
    String firstName() {
        for (int i = 0; i < phrase.size(); i++) {
            if (phrase.at(i + 1).isMark(".")) {
                return phrase.nameAt(i);
            }
        }
        return "";
    }

    private String name(int start) {
        int i = start;
        while (NO_NAME.contains(phrase.at(i).text())) {
            i++;
        }
        return phrase.at(i + 1).isMark(".") ? phrase.nameAt(i) : phrase.at(i).text();
    }
}
