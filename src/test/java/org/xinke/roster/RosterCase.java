package org.xinke.roster;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.xinke.roster.lists.RosterKind;
import org.xinke.roster.places.PlaceAnswer;
import org.xinke.roster.places.PlaceQuestion;
import org.xinke.roster.places.PlaceQuestions;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Grant;
import org.xinke.shared.Identity;
import org.xinke.shared.Role;
import org.xinke.testing.SampleSchool;

/** Sends lists as academic affairs would, and looks into the database. */
abstract class RosterCase {
    private static final int PATIENCE_SECONDS = 60;

    @Inject
    SentLists lists;

    @Inject
    RosterImports imports;

    @Inject
    RosterImportQueries queries;

    @Inject
    PlaceQuestions places;

    @Inject
    SampleSchool school;

    @Inject
    CurrentUser currentUser;

    @PersistenceContext
    EntityManager em;

    @Inject
    UserTransaction transaction;

    final ImportCase takeOver(String list) throws IOException {
        return takeOver(RosterKind.STUDENTS, list);
    }

    /** @return what it said before it was applied */
    final ImportCase takeOver(RosterKind kind, String list) throws IOException {
        ImportCase seen = look(kind, list);
        foundPlaces(seen.id());
        run(() -> imports.apply(seen.id(), true));
        await(seen.id(), ImportState.APPLIED);
        return seen;
    }

    /** Every place that nobody knows is new. */
    final void foundPlaces(long id) {
        List<PlaceAnswer> answers = asAffairs(() -> places.of(id)).stream()
                .filter(question -> question.answer() == null)
                .map(question -> PlaceAnswer.of(question, PlaceQuestion.Answer.NEW, null))
                .toList();
        if (!answers.isEmpty()) {
            run(() -> places.answer(id, answers));
            await(id, ImportState.REVIEW);
        }
    }

    final ImportCase look(String list) throws IOException {
        return look(RosterKind.STUDENTS, list);
    }

    final ImportCase look(RosterKind kind, String list) throws IOException {
        return look(kind, list.getBytes(StandardCharsets.UTF_8));
    }

    final ImportCase look(RosterKind kind, byte[] list) throws IOException {
        Path file = Files.write(Files.createTempFile("roster-it", ".csv"), list);
        long id = asAffairs(() -> lists.send(new NewImport(kind, "教务〔2026〕9 号", "名单.csv", file)));
        run(() -> imports.read(id, queries.one(id).mapping()));
        return await(id, ImportState.REVIEW);
    }

    final ImportCase await(long id, ImportState wanted) {
        for (int i = 0; i < PATIENCE_SECONDS * 10; i++) {
            ImportCase now = asAffairs(() -> queries.one(id));
            if (now.state() == wanted) {
                return now;
            }
            assertThat(now.state().working())
                    .as(now.state() + " " + now.problem())
                    .isTrue();
            pause();
        }
        throw new AssertionError("still not " + wanted);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    final void run(Runnable job) {
        asAffairs(() -> {
            job.run();
            return true;
        });
    }

    final <T> T asAffairs(Supplier<T> job) {
        return as(Role.ACADEMIC_AFFAIRS, job);
    }

    final <T> T as(Role role, Supplier<T> job) {
        long id = number("SELECT id FROM people.person WHERE number = 'jwc01'");
        return currentUser.as(new Identity(id, "jwc01", "某人", List.of(new Grant(role, null)), false), job);
    }

    final void write(String sql) {
        try {
            transaction.begin();
            em.createNativeQuery(sql).executeUpdate();
            transaction.commit();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    final long number(String sql) {
        return ((Number) em.createNativeQuery(sql).getSingleResult()).longValue();
    }

    final String text(String sql) {
        return String.valueOf(em.createNativeQuery(sql).getSingleResult());
    }

    final List<OutcomeLine> rows(ImportCase found, Outcome outcome) {
        return asAffairs(() -> queries.rows(found.id(), outcome, 0, 100));
    }
}
