package org.xinke.guides;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.xinke.content.GuideContent;
import org.xinke.shared.Allowed;
import org.xinke.shared.Json;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;

/** The guides, for those who teach and those who advise them; students do not see how a class is led. */
@ApplicationScoped
@Transactional
public class GuideQueries {
    @Inject
    Sql sql;

    /** Class plans first, then activities. */
    @Allowed({Role.INSTRUCTOR, Role.LEAD, Role.CENTER})
    public List<GuideContent> all() {
        return sql.of("SELECT CAST(content AS text) FROM guides.guide ORDER BY position").values(String.class).stream()
                .map(content -> Json.read(content, GuideContent.class))
                .toList();
    }

    @Allowed({Role.INSTRUCTOR, Role.LEAD, Role.CENTER})
    public GuideContent one(String id) {
        return sql.of("SELECT CAST(content AS text) FROM guides.guide WHERE id = :id")
                .set("id", id)
                .firstValue(String.class)
                .map(content -> Json.read(content, GuideContent.class))
                .orElseThrow(NotFound::new);
    }
}
