package org.xinke.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.sql.Sql;

/** Writes notices down, always in the transaction of the deed: a deed that fails is told to nobody. */
@ApplicationScoped
public class Noting {
    @Inject
    Sql sql;

    @Inject
    Clock clock;

    void hear(@Observes Notice notice) {
        write(notice, null, null);
    }

    /**
     * @param by who wrote it; null: nobody, it is the house that says it
     * @param addressed to whom, in the words of who wrote it
     * @return how many get it; 0 when the same source has said it before
     */
    public int write(Notice notice, @Nullable Long by, @Nullable String addressed) {
        Audience to = notice.to();
        Optional<Long> id = sql
                .of("""
                INSERT INTO notices.notice (kind, source, facts, link, section_id, by_id, addressed, at)
                VALUES (:kind, :source, CAST(:facts AS jsonb), :link, CAST(:section AS bigint), CAST(:by AS bigint),
                        CAST(:addressed AS text), :now)
                    ON CONFLICT ON CONSTRAINT notice_source_unique DO NOTHING
                RETURNING id""")
                .set("kind", notice.kind())
                .set("source", notice.source())
                .setJson("facts", notice.facts())
                .set("link", notice.link())
                .set(
                        "section",
                        to.oneSection() && notice.kind().forGroup() ? to.ids().get(0) : null)
                .set("by", by)
                .set("addressed", addressed)
                .set("now", clock.instant())
                .values(Long.class)
                .stream()
                .findFirst();
        return id.map(one -> receive(one, to)).orElse(0);
    }

    private int receive(long notice, Audience to) {
        return sql.of("INSERT INTO notices.received (person_id, notice_id) SELECT x.id, :notice FROM (" + to.sql()
                        + ") AS x (id)")
                .set("notice", notice)
                .set("ids", to.ids())
                .run();
    }
}
