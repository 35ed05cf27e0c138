package org.xinke.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xinke.content.CourseLoaded;
import org.xinke.content.GuideContent;
import org.xinke.shared.Json;
import org.xinke.shared.sql.Sql;

/** The class plans of the course, kept by each node until the course is loaded anew. */
@ApplicationScoped
public class ClassPlans {
    @Inject
    Sql sql;

    private volatile List<ClassPlan> plans = List.of();

    /** In the order of their files. */
    public List<ClassPlan> all() {
        if (plans.isEmpty()) {
            plans = sql.of("SELECT content FROM guides.class_plan ORDER BY position").values(String.class).stream()
                    .map(content -> ClassPlan.of(Json.read(content, GuideContent.class)))
                    .toList();
        }
        return plans;
    }

    public Optional<ClassPlan> plan(String id) {
        return all().stream().filter(plan -> plan.id().equals(id)).findFirst();
    }

    /** Of ids with blanks between them; one that has left the files shows its id. */
    public List<String> titles(String ids) {
        return ids.isBlank()
                ? List.of()
                : Stream.of(ids.strip().split("\\s+"))
                        .map(id -> plan(id).map(ClassPlan::title).orElse(id))
                        .toList();
    }

    void renew(@Observes(during = TransactionPhase.AFTER_SUCCESS) CourseLoaded loaded) {
        plans = List.of();
    }
}
