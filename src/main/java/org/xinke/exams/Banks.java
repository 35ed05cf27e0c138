package org.xinke.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.xinke.papers.Bank;
import org.xinke.papers.BankQueries;
import org.xinke.shared.NotFound;
import org.xinke.shared.sql.Sql;

/**
 * The banks of exams, read once and kept: what is frozen cannot be stale, and a stampede of starts costs one read. The
 * bank number is part of the key, so a bank that is frozen anew before its exam opens is read anew on every node.
 */
@ApplicationScoped
public class Banks {
    @Inject
    Sql sql;

    @Inject
    BankQueries banks;

    private final ConcurrentMap<Key, Bank> kept = new ConcurrentHashMap<>();

    public Bank of(long examId, int bankNumber) {
        return kept.computeIfAbsent(new Key(examId, bankNumber), this::load);
    }

    public void freeze(long examId, Bank bank) {
        sql.of("DELETE FROM exams.exam_bank WHERE exam_id = :exam")
                .set("exam", examId)
                .run();
        sql.of("""
                        INSERT INTO exams.exam_bank (exam_id, question_version_id)
                        SELECT :exam, v FROM unnest(CAST(:versions AS bigint[])) AS v""").set("exam", examId).set("versions", bank.versionIds()).run();
    }

    private Bank load(Key key) {
        long blueprint = sql.of("SELECT blueprint_id FROM exams.exam WHERE id = :exam")
                .set("exam", key.examId())
                .firstValue(Long.class)
                .orElseThrow(NotFound::new);
        List<Long> versions = sql.of("SELECT question_version_id FROM exams.exam_bank WHERE exam_id = :exam")
                .set("exam", key.examId())
                .values(Long.class);
        return banks.frozen(blueprint, versions);
    }

    private record Key(long examId, int bankNumber) {}
}
