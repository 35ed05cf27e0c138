package org.xinke.papers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinke.content.BlueprintContent;
import org.xinke.questions.QuestionVersions;
import org.xinke.shared.Json;
import org.xinke.shared.NotFound;
import org.xinke.shared.sql.Sql;

/** Puts together what papers are drawn from. */
@ApplicationScoped
public class BankQueries {
    @Inject
    Sql sql;

    @Inject
    QuestionVersions questions;

    /**
     * What a blueprint would draw from today.
     *
     * @throws NotFound when there is no such blueprint
     */
    public Bank newest(long blueprintId) {
        BlueprintContent blueprint = blueprint(blueprintId);
        return new Bank(blueprint, questions.newest(units(blueprint)));
    }

    /** What it draws from with these versions, which somebody has kept. */
    public Bank frozen(long blueprintId, List<Long> versionIds) {
        return new Bank(blueprint(blueprintId), questions.of(versionIds));
    }

    private BlueprintContent blueprint(long id) {
        return sql.of("SELECT CAST(content AS text) FROM papers.exam_blueprint WHERE id = :id")
                .set("id", id)
                .firstValue(String.class)
                .map(content -> Json.read(content, BlueprintContent.class))
                .orElseThrow(NotFound::new);
    }

    private static Set<String> units(BlueprintContent blueprint) {
        return blueprint.sections().stream()
                .flatMap(section -> section.draw().stream())
                .flatMap(BlueprintContent.Draw::allUnits)
                .collect(Collectors.toSet());
    }
}
