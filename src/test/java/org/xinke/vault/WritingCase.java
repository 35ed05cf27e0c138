package org.xinke.vault;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.journal.OwnReflection;
import org.xinke.journal.PracticeSheet;
import org.xinke.journal.PracticeSheets;
import org.xinke.journal.Reflections;
import org.xinke.journal.SavedDraft;
import org.xinke.lessons.Reading;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Grant;
import org.xinke.shared.Identity;
import org.xinke.shared.Role;

/** Students who write a draft, a reflection and a sheet as they do in the application. */
@ExtendWith(ArquillianExtension.class)
abstract class WritingCase {
    static final String LESSON = "L2";
    static final String REFLECTION = "L2-R1";
    static final String SHEET = "L2-B1";

    static final Identity ADMIN = new Identity(1, "admin", "管理员", List.of(new Grant(Role.ADMIN, null)), false);

    @Inject
    Reading reading;

    @Inject
    Reflections reflections;

    @Inject
    PracticeSheets sheets;

    @Inject
    CurrentUser currentUser;

    @Resource(lookup = "java:app/jdbc/xinke")
    DataSource dataSource;

    Identity admin() {
        long id = Long.parseLong(text("SELECT min(id) FROM people.person"));
        return new Identity(id, "admin", "管理员", List.of(new Grant(Role.ADMIN, null)), false);
    }

    /** Somebody new who has opened the lesson. */
    Identity writer() {
        long id = Long.parseLong(text("""
                INSERT INTO people.person (number, name, kind, status, class_id)
                SELECT 'vault-' || gen_random_uuid(), '写字的人', 'STUDENT', 'ENROLLED', (SELECT min(id) FROM people.school_class)
                RETURNING id"""));
        Identity writer = new Identity(id, "vault", "写字的人", List.of(new Grant(Role.STUDENT, null)), false);
        as(writer, () -> reading.open(LESSON));
        return writer;
    }

    SavedDraft draft(Identity writer, String words, int number) {
        return as(writer, () -> reflections.saveDraft(LESSON, REFLECTION, words, number));
    }

    SavedDraft sheet(Identity writer, String words, int number) {
        return as(writer, () -> sheets.save(LESSON, SHEET, words, number));
    }

    String draftOf(Identity writer) {
        return as(writer, () -> reflections
                .own(LESSON, REFLECTION)
                .map(OwnReflection::text)
                .orElse("-"));
    }

    String sheetOf(Identity writer) {
        PracticeSheet sheet = as(writer, () -> sheets.own(LESSON, SHEET));
        return sheet.sheet();
    }

    <T> T as(Identity who, Supplier<T> deed) {
        return currentUser.as(who, deed);
    }

    void as(Identity who, Runnable deed) {
        currentUser.as(who, () -> {
            deed.run();
            return true;
        });
    }

    /** The first column of the first row. */
    String text(String sql) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void change(String sql) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
